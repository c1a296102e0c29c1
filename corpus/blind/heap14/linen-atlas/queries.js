export class Queries {
  constructor(atlas, noise) {
    this.atlas = atlas;
    this.noise = noise;
    this.answered = 0;
    this.hits = 0;
    this.wordsSeen = 0;
  }

  locate() {
    const x = this.noise.below(10_000) / 10;
    const y = this.noise.below(10_000) / 10;
    for (const place of this.atlas.near(x, y).slice(0, 2)) if (place.covers(x, y)) this.hits++;
    this.answered++;
  }

  describe() {
    const place = this.atlas.places[this.noise.below(this.atlas.places.length)];
    place.visits++;
    this.wordsSeen += place.words.size;
    const { box } = place.outline;
    if (box.maxX - box.minX > 12) this.hits++;
    this.answered++;
  }

  async run(count) {
    for (let i = 0; i < count; i++) {
      if (i % 3 === 0) this.locate();
      else this.describe();
      if (i % 250 === 249) await new Promise(setImmediate);
    }
  }
}
