export interface Fix {
  time: number;
  place: { x: number; y: number };
  motion: { u: number; v: number };
}

/** Everything that is known about one drifting float, oldest first. */
export class Track implements Iterable<Fix> {
  readonly id: number;
  private fixes: Fix[] = [];

  constructor(id: number, x: number, y: number) {
    this.id = id;
    this.record(0, x, y, 0, 0);
  }

  record(time: number, x: number, y: number, u: number, v: number): void {
    this.fixes.push({ time, place: { x, y }, motion: { u, v } });
  }

  get last(): Fix {
    return this.fixes[this.fixes.length - 1];
  }

  [Symbol.iterator](): Iterator<Fix> {
    return this.fixes.values();
  }

  get pathLength(): number {
    let sum = 0;
    let before: Fix | undefined;
    for (const fix of this.fixes) {
      if (before) sum += Math.hypot(fix.place.x - before.place.x, fix.place.y - before.place.y);
      before = fix;
    }
    return sum;
  }

  get topSpeed(): number {
    let top = 0;
    for (const { motion } of this.fixes) top = Math.max(top, motion.u * motion.u + motion.v * motion.v);
    return Math.sqrt(top);
  }
}
