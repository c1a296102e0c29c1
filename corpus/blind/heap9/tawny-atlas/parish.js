export class Parish {
  #outline;
  #neighbours;

  constructor(atlas, x, y, name, wobble) {
    this.atlas = atlas;
    this.x = x;
    this.y = y;
    this.name = name;
    this.wobble = wobble;
    this.records = [];
  }

  get outline() {
    this.#outline ??= this.survey();
    return this.#outline;
  }

  get surveyed() {
    return this.#outline !== undefined;
  }

  survey() {
    const points = [];
    for (let i = 0; i < 16; i++) {
      const angle = (i / 16) * Math.PI * 2;
      const reach = 0.5 + this.wobble[i % this.wobble.length] * 0.2;
      points.push({ x: this.x + Math.cos(angle) * reach, y: this.y + Math.sin(angle) * reach });
    }
    return points;
  }

  border() {
    const points = this.outline;
    let sum = 0;
    for (let i = 0; i < points.length; i++) {
      const next = points[(i + 1) % points.length];
      sum += Math.hypot(next.x - points[i].x, next.y - points[i].y);
    }
    return sum;
  }

  neighbours() {
    this.#neighbours ??= [[-1, 0], [1, 0], [0, -1], [0, 1]]
      .map(([dx, dy]) => this.atlas.at(this.x + dx, this.y + dy))
      .filter(Boolean);
    return this.#neighbours;
  }
}
