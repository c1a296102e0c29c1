export class Walk {
  constructor(seed) {
    this.seed = seed >>> 0;
  }
  upTo(n) {
    this.seed = (Math.imul(this.seed, 134775813) + 1) >>> 0;
    return Math.floor((this.seed / 4294967296) * n);
  }
}

export class Sheet {
  #outline;
  #legend;

  constructor(id, raw) {
    this.id = id;
    this.raw = raw;
    this.title = `Sheet ${id}, scale 1:${(1 + (id % 5)) * 25000}`;
  }

  get outline() {
    this.#outline ??= this.#draw();
    return this.#outline;
  }

  get legend() {
    this.#legend ??= this.outline.map((point, i) => `${this.id}/${i}: ${point.x.toFixed(1)} ${point.y.toFixed(1)}`);
    return this.#legend;
  }

  #draw() {
    const points = [];
    let x = 0;
    let y = 0;
    for (let i = 0; i < this.raw.length; i += 2) {
      x += this.raw[i] / 10 + 0.05;
      y += this.raw[i + 1] / 10 + 0.05;
      points.push({ x, y });
    }
    return points;
  }
}

export class Atlas {
  constructor(seed, count) {
    const walk = new Walk(seed);
    this.sheets = Array.from({ length: count }, (_, id) => new Sheet(id, Array.from({ length: 28 }, () => walk.upTo(4000) - 2000)));
  }

  sheet(id) {
    return this.sheets[id % this.sheets.length];
  }
}
