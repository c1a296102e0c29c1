/** A tour goes over some sheets and sums up its way. */
export class Tour {
  constructor(atlas, walk) {
    this.atlas = atlas;
    this.walk = walk;
    this.length = 0;
    this.named = 0;
  }

  async go(steps) {
    for (let i = 0; i < steps; i++) {
      const sheet = this.atlas.sheet(this.walk.upTo(this.atlas.sheets.length));
      this.length += distance(sheet.outline);
      if (i % 3 === 0) this.named += sheet.legend.length;
      if (i % 250 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    return this;
  }
}

function distance(points) {
  let sum = 0;
  for (let i = 1; i < points.length; i++) {
    sum += Math.hypot(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
  }
  return sum;
}
