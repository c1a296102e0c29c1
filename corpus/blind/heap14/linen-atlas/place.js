const STOP = new Set(['the', 'of', 'at', 'on']);

export class Place {
  #outline = null;
  #words = null;

  constructor(id, title, kind, ring) {
    this.id = id;
    this.title = title;
    this.kind = kind;
    this.ring = ring;
    this.visits = 0;
  }

  /** Decoded from the packed ring at first use. */
  get outline() {
    if (this.#outline === null) {
      const points = [];
      let x = 0;
      let y = 0;
      let minX = Infinity;
      let minY = Infinity;
      let maxX = -Infinity;
      let maxY = -Infinity;
      for (let i = 0; i < this.ring.length; i += 2) {
        x += this.ring[i] / 10;
        y += this.ring[i + 1] / 10;
        points.push({ x, y });
        minX = Math.min(minX, x);
        minY = Math.min(minY, y);
        maxX = Math.max(maxX, x);
        maxY = Math.max(maxY, y);
      }
      this.#outline = { points, box: { minX, minY, maxX, maxY } };
    }
    return this.#outline;
  }

  get words() {
    this.#words ??= new Set(
      this.title
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .filter((w) => w !== '' && !STOP.has(w)),
    );
    return this.#words;
  }

  covers(x, y) {
    const { points, box } = this.outline;
    if (x < box.minX || x > box.maxX || y < box.minY || y > box.maxY) return false;
    let inside = false;
    for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
      const a = points[i];
      const b = points[j];
      if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
    }
    return inside;
  }
}
