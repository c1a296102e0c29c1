export function lcg(seed) {
  let s = seed >>> 0;
  return (n) => {
    s = (Math.imul(s, 1103515245) + 12345) >>> 0;
    return Math.floor(((s >>> 8) / 16777216) * n);
  };
}

const KINDS = ['road', 'river', 'rail', 'border', 'path'];
const COLOURS = { road: [240, 180, 60], river: [60, 110, 220], rail: [90, 90, 90], border: [200, 40, 90], path: [120, 160, 70] };

export class Way {
  constructor(id, random) {
    this.id = id;
    this.kind = KINDS[random(KINDS.length)];
    this.name = `${this.kind} ${id} ${random(1e6).toString(36)}`;
    this.points = [];
    let x = random(4096);
    let y = random(4096);
    for (let i = 0; i < 14; i++) {
      x += random(60) - 30;
      y += random(60) - 30;
      this.points.push({ x, y });
    }
  }

  get colour() {
    return COLOURS[this.kind];
  }
}

export class WorldMap {
  constructor(ways, random) {
    this.ways = Array.from({ length: ways }, (_, i) => new Way(i, random));
    this.grid = new Map();
    for (const way of this.ways) {
      const seen = new Set();
      for (const p of way.points) {
        const cell = `${p.x >> 7}:${p.y >> 7}`;
        if (seen.has(cell)) continue;
        seen.add(cell);
        if (!this.grid.has(cell)) this.grid.set(cell, []);
        this.grid.get(cell).push(way);
      }
    }
    this.relief = new Int16Array(1024 * 768);
    for (let i = 0; i < this.relief.length; i++) this.relief[i] = random(900);
  }

  at(cx, cy) {
    return this.grid.get(`${cx}:${cy}`) ?? [];
  }
}
