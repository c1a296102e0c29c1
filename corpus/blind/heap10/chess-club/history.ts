export class Game {
  readonly no: number;
  readonly white: number;
  readonly black: number;
  readonly result: 0 | 0.5 | 1;
  readonly moves: string[];
  constructor(no: number, white: number, black: number, result: 0 | 0.5 | 1, moves: string[]) {
    this.no = no;
    this.white = white;
    this.black = black;
    this.result = result;
    this.moves = moves;
  }
}

export class Chronicle {
  private readonly slots: (Game | undefined)[];
  private head = 0;
  private filled = 0;

  constructor(size: number) {
    this.slots = new Array(size).fill(undefined);
  }

  record(game: Game): void {
    this.slots[this.head] = game;
    this.head = (this.head + 1) % this.slots.length;
    if (this.filled < this.slots.length) this.filled++;
  }

  get size(): number {
    return this.filled;
  }

  *latest(n: number): Generator<Game> {
    for (let i = 1; i <= Math.min(n, this.filled); i++) {
      yield this.slots[(this.head - i + this.slots.length) % this.slots.length]!;
    }
  }
}
