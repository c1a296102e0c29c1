import { rank, unrank, compose, isRounds, ROUNDS, STAGE, ROWS } from './rows.ts';

type Call = { name: string; lead: Uint8Array };

/** Rows already rung, one bit each. */
class Truth {
  #words = new Uint32Array((ROWS >> 5) + 1);

  has(n: number): boolean {
    return (this.#words[n >> 5] & (1 << (n & 31))) !== 0;
  }
  add(n: number): void {
    this.#words[n >> 5] |= 1 << (n & 31);
  }
  remove(n: number): void {
    this.#words[n >> 5] &= ~(1 << (n & 31));
  }
}

export class Method {
  readonly name: string;
  readonly changes: number[][];
  readonly rows: Uint8Array[];
  readonly calls: Call[];

  constructor(name: string, notation: string) {
    this.name = name;
    this.changes = notation.split('.').map((c) => (c === 'x' ? [] : [...c].map((p) => Number(p) - 1)));
    const rows = [ROUNDS];
    for (const places of this.changes) rows.push(swap(rows[rows.length - 1], places));
    this.rows = rows.slice(0, -1);
    const beforeEnd = rows[rows.length - 2];
    this.calls = [
      { name: 'p', lead: rows[rows.length - 1] },
      { name: 'b', lead: swap(beforeEnd, [0, 3]) },
      { name: 's', lead: swap(beforeEnd, [0, 1, 2, 3]) },
    ];
  }
}

function swap(row: Uint8Array, places: number[]): Uint8Array {
  const out = row.slice();
  for (let i = 0; i < STAGE - 1; ) {
    if (places.includes(i)) {
      i++;
      continue;
    }
    [out[i], out[i + 1]] = [out[i + 1], out[i]];
    i += 2;
  }
  return out;
}

export class Composer {
  #method: Method;
  #truth = new Truth();
  #rung = new Uint16Array(ROWS);
  #count = 0;
  #heads: Uint8Array[] = [];
  #path: string[] = [];
  #budget: number;
  #best: string[] = [];
  found = 0;
  visited = 0;
  longest = 0;

  constructor(method: Method, budget: number) {
    this.#method = method;
    this.#budget = budget;
  }

  search(leads: number): this {
    this.#heads = Array.from({ length: leads + 1 }, () => new Uint8Array(STAGE));
    this.#step(ROUNDS, leads);
    return this;
  }

  /** Marks the rows of one lead; false, with nothing marked, when one of them was rung before. */
  #ring(head: Uint8Array): boolean {
    const mark = this.#count;
    for (const row of this.#method.rows) {
      const n = rank(row, head);
      if (this.#truth.has(n)) {
        this.#backTo(mark);
        return false;
      }
      this.#truth.add(n);
      this.#rung[this.#count++] = n;
    }
    return true;
  }

  #backTo(mark: number): void {
    while (this.#count > mark) this.#truth.remove(this.#rung[--this.#count]);
  }

  #step(head: Uint8Array, left: number): void {
    if (this.visited >= this.#budget) return;
    this.visited++;
    const mark = this.#count;
    if (!this.#ring(head)) return;
    for (const { name, lead } of this.#method.calls) {
      const next = compose(head, lead, this.#heads[left]);
      this.#path.push(name);
      if (isRounds(next)) {
        this.found++;
        if (this.#path.length > this.longest) {
          this.longest = this.#path.length;
          this.#best = [...this.#path];
        }
      } else if (left > 1) {
        this.#step(next, left - 1);
      }
      this.#path.pop();
    }
    this.#backTo(mark);
  }

  get best(): string {
    return this.#best.join('');
  }
}

export { unrank };
