// The factory's curves by model.
export class Calibration {
  constructor(rand, size) {
    this.models = [];
    this.curves = new Map();
    for (let i = 0; i < size; i++) {
      const model = `M${i}-${rand.word(4)}`;
      const points = [];
      for (let p = 0; p < 6; p++) points.push({ at: p * 20, offset: rand.next() - 0.5 });
      this.models.push(model);
      this.curves.set(model, { model, revision: rand.int(9), points });
    }
  }

  correct(model, value) {
    const { points } = this.curves.get(model);
    let offset = 0;
    for (const point of points) if (value >= point.at) offset = point.offset;
    return value + offset;
  }
}
