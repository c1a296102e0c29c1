export interface Rank {
  name: string;
  x: number;
  y: number;
}

/** Ranks of the town, on a grid of hundred-metre squares. */
export class Town {
  readonly ranks: Rank[] = [
    ['Station', 12, 40], ['Corn Exchange', 20, 33], ['Quayside', 41, 8], ['Infirmary', 5, 21], ['Racecourse', 66, 50], ['College', 31, 31],
  ].map(([name, x, y]) => ({ name: name as string, x: x as number, y: y as number }));

  distance(a: { x: number; y: number }, b: { x: number; y: number }) {
    return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
  }

  nearest(at: { x: number; y: number }): Rank {
    let best = this.ranks[0];
    for (const rank of this.ranks) if (this.distance(at, rank) < this.distance(at, best)) best = rank;
    return best;
  }
}
