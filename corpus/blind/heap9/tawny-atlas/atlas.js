import { Parish } from './parish.js';

export class Atlas {
  constructor(rand, width, height) {
    this.width = width;
    this.height = height;
    this.parishes = [];
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const wobble = Array.from({ length: 6 }, () => rand.next());
        const parish = new Parish(this, x, y, `${rand.word(6)}-by-${rand.word(4)}`, wobble);
        for (let r = 0; r < 8; r++) {
          parish.records.push({ year: 1600 + rand.int(300), family: rand.word(8), souls: rand.int(9) });
        }
        this.parishes.push(parish);
      }
    }
  }

  at(x, y) {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return undefined;
    return this.parishes[y * this.width + x];
  }

  surveyed() {
    return this.parishes.filter((parish) => parish.surveyed).length;
  }
}
