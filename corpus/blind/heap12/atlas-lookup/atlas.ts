export type Stretch = { from: number; to: number; length: number };

export class Route {
  stretches: Stretch[];
  length: number;
  hint: string;

  constructor(stretches: Stretch[]) {
    this.stretches = stretches;
    this.length = stretches.reduce((sum, s) => sum + s.length, 0);
    this.hint = `${stretches.length} stretches, ${this.length.toFixed(1)} km`;
  }
}

/** A grid of towns; every town knows the four beside it. */
export class Atlas {
  side: number;
  names: string[] = [];
  east: Float32Array;
  south: Float32Array;

  constructor(side: number, random: () => number) {
    this.side = side;
    this.east = new Float32Array(side * side).map(() => 2 + random() * 9);
    this.south = new Float32Array(side * side).map(() => 2 + random() * 9);
    for (let i = 0; i < side * side; i++) this.names.push(`Town ${i} in the ${['north', 'east', 'south', 'west'][i % 4]}`);
  }

  /** cheap walk: always the shorter of the two ways that lead nearer */
  route(from: number, to: number): Route {
    const { side } = this;
    let x = from % side;
    let y = Math.floor(from / side);
    const tx = to % side;
    const ty = Math.floor(to / side);
    const out: Stretch[] = [];
    while (x !== tx || y !== ty) {
      const here = y * side + x;
      const goX = y === ty || (x !== tx && this.east[here] <= this.south[here]);
      const length = goX ? this.east[here] : this.south[here];
      if (goX) x += Math.sign(tx - x);
      else y += Math.sign(ty - y);
      out.push({ from: here, to: y * side + x, length });
    }
    return new Route(out);
  }
}
