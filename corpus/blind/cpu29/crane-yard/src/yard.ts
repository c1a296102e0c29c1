export interface Box {
  id: number;
  ship: number;
  weight: number;
  reefer: boolean;
  bay: number;
  row: number;
  due: number;
  arrived: number;
}

export interface Move {
  box: Box;
  kind: 'load' | 'discharge' | 'shuffle';
  requested: number;
}

const BAYS = 60;
const ROWS = 10;
const HEIGHT = 6;

/** Where the boxes stand. Heights only: which box is on top does not matter to the planner. */
export class Yard {
  readonly heights = new Uint8Array(BAYS * ROWS);
  readonly mass = new Float64Array(BAYS * ROWS);

  /** The cheapest slot for a box: near the crane, not too high, heavy boxes low, mass spread over the bay. */
  slotFor(weight: number, nearBay: number): { bay: number; row: number } {
    let best = Infinity;
    let slot = -1;
    for (let bay = 0; bay < BAYS; bay++) {
      const distance = Math.abs(bay - nearBay) * 1.7;
      if (distance >= best) continue;
      for (let row = 0; row < ROWS; row++) {
        const i = bay * ROWS + row;
        const h = this.heights[i];
        if (h >= HEIGHT) continue;
        const cost = distance + h * weight * 0.11 + this.mass[i] * 0.02 + row * 0.3;
        if (cost < best) {
          best = cost;
          slot = i;
        }
      }
    }
    if (slot < 0) throw new Error('yard is full');
    return { bay: Math.floor(slot / ROWS), row: slot % ROWS };
  }

  put(box: Box): void {
    const i = box.bay * ROWS + box.row;
    this.heights[i]++;
    this.mass[i] += box.weight;
  }

  lift(box: Box): void {
    const i = box.bay * ROWS + box.row;
    this.heights[i]--;
    this.mass[i] -= box.weight;
  }

  above(box: Box): number {
    return Math.max(0, this.heights[box.bay * ROWS + box.row] - 1);
  }

  get stored(): number {
    let n = 0;
    for (const h of this.heights) n += h;
    return n;
  }
}
