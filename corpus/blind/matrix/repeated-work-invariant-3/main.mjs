class Region {
  #corners;
  constructor(corners) { this.#corners = corners; }
  get #box() {
    const xs = this.#corners.map(c => c.x);
    const ys = this.#corners.map(c => c.y);
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  }
  get corners() { return this.#corners.length; }
  contains(point) {
    const box = this.#box;
    if (point.x < box.left || point.x > box.right) return false;
    if (point.y < box.top || point.y > box.bottom) return false;
    return (point.x - box.left) * (point.y - box.top) % 3 < 2;
  }
}

class Survey {
  #region;
  #hits = 0;
  #kinds = new Map();
  constructor(region) { this.#region = region; }
  get hits() { return this.#hits; }
  scan(points) {
    for (const point of points) {
      if (!this.#region.contains(point)) continue;
      this.#hits++;
      this.#kinds.set(point.kind, (this.#kinds.get(point.kind) ?? 0) + 1);
    }
    return this;
  }
  get kinds() {
    return [...this.#kinds].sort((a, b) => b[1] - a[1]).map(([kind, n]) => `${kind}:${n}`).join(' ');
  }
}

const corners = Array.from({ length: 240 }, (_, i) => ({
  x: 500 + Math.round(300 * Math.cos(i / 38)),
  y: 500 + Math.round(200 * Math.sin(i / 38)),
}));
const kinds = ['oak', 'elm', 'ash'];
const points = Array.from({ length: 150000 }, (_, i) => ({ x: (i * 37) % 1000, y: (i * 91) % 1000, kind: kinds[i % 3] }));
const survey = new Survey(new Region(corners)).scan(points);
console.log(survey.hits, survey.kinds);
