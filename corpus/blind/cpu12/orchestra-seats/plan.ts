import type { Chair, Player } from './hall.ts';

export class SeatingPlan {
  readonly #players: Player[];
  readonly #chairs: Chair[];
  readonly #sitter: Int16Array;
  readonly #cost: Float64Array;
  readonly #trial: Float64Array;
  readonly #lookedAt: Int32Array;
  #turn = 0;

  constructor(players: Player[], chairs: Chair[]) {
    this.#players = players;
    this.#chairs = chairs;
    this.#sitter = Int16Array.from(chairs, (_, i) => (i < players.length ? i : -1));
    this.#cost = Float64Array.from(chairs, (c) => this.discomfort(c.id));
    this.#trial = this.#cost.slice();
    this.#lookedAt = new Int32Array(chairs.length);
  }

  /** How badly the chair suits whoever sits there. */
  discomfort(at: number): number {
    const who = this.#sitter[at];
    if (who < 0) return 0;
    const player = this.#players[who];
    const chair = this.#chairs[at];
    let sum = Math.abs(chair.row - player.loudness * 0.7) * 0.8;
    if (player.sightline > 0.8) sum += chair.row * 0.5;
    for (const n of chair.neighbours) {
      const other = this.#sitter[n];
      if (other < 0) continue;
      const beside = this.#players[other];
      if (beside.section !== player.section) sum += 0.6;
      if (player.avoids.includes(other)) sum += 4;
      if (this.#chairs[n].row < chair.row) sum += Math.max(0, player.loudness - beside.loudness) * 0.15;
    }
    return sum;
  }

  #look(at: number): number {
    if (this.#lookedAt[at] === this.#turn) return 0;
    this.#lookedAt[at] = this.#turn;
    this.#trial[at] = this.discomfort(at);
    return this.#trial[at] - this.#cost[at];
  }

  /** What the plan would lose (below zero: win) by the swap, which is made on trial. */
  swap(a: number, b: number): number {
    this.#exchange(a, b);
    this.#turn++;
    let change = this.#look(a) + this.#look(b);
    for (const n of this.#chairs[a].neighbours) change += this.#look(n);
    for (const n of this.#chairs[b].neighbours) change += this.#look(n);
    return change;
  }

  keep(a: number, b: number): void {
    for (const at of [a, b]) {
      this.#cost[at] = this.#trial[at];
      for (const n of this.#chairs[at].neighbours) this.#cost[n] = this.#trial[n];
    }
  }

  undo(a: number, b: number): void {
    this.#exchange(a, b);
  }

  #exchange(a: number, b: number): void {
    const s = this.#sitter[a];
    this.#sitter[a] = this.#sitter[b];
    this.#sitter[b] = s;
  }

  get total(): number {
    return this.#chairs.reduce((sum, c) => sum + this.discomfort(c.id), 0);
  }

  rows(): string[] {
    const byRow = Object.groupBy(this.#chairs, (c) => c.row);
    return Object.values(byRow).map((list) =>
      [...list!].sort((x, y) => x.angle - y.angle).map((c) => (this.#sitter[c.id] < 0 ? '..' : this.#players[this.#sitter[c.id]].section.slice(0, 2))).join(' '));
  }
}
