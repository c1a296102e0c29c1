export type Lane = { to: number; metres: number; seconds: number };

export class RoadMap {
  readonly #lanes: Lane[][] = [];
  readonly x: Float64Array;
  readonly y: Float64Array;

  constructor(places: number) {
    this.x = new Float64Array(places);
    this.y = new Float64Array(places);
    for (let i = 0; i < places; i++) this.#lanes.push([]);
  }

  get places(): number { return this.#lanes.length; }

  join(a: number, b: number, kmh: number): void {
    const metres = Math.hypot(this.x[a] - this.x[b], this.y[a] - this.y[b]);
    const seconds = metres / (kmh / 3.6);
    this.#lanes[a].push({ to: b, metres, seconds });
    this.#lanes[b].push({ to: a, metres, seconds });
  }

  lanesFrom(place: number): readonly Lane[] { return this.#lanes[place]; }
}

/** A county of crooked blocks: most lanes narrow, a few trunk roads. */
export function county(columns: number, rows: number, random: () => number): RoadMap {
  const map = new RoadMap(columns * rows);
  const at = (c: number, r: number) => r * columns + c;
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      map.x[at(c, r)] = c * 120 + random() * 70;
      map.y[at(c, r)] = r * 120 + random() * 70;
    }
  }
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      if (c + 1 < columns && random() < 0.93) map.join(at(c, r), at(c + 1, r), r % 9 === 4 ? 80 : 30 + random() * 20);
      if (r + 1 < rows && random() < 0.93) map.join(at(c, r), at(c, r + 1), c % 11 === 5 ? 80 : 30 + random() * 20);
    }
  }
  return map;
}
