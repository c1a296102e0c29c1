export type Value = number | string;

/** A column of numbers, or of words kept as codes of a dictionary. */
export class Column {
  readonly name: string;
  readonly kind: 'number' | 'word';
  data: Float64Array | Int32Array;
  length = 0;
  #words: string[] = [];
  #codes = new Map<string, number>();

  constructor(name: string, kind: 'number' | 'word', capacity = 1024) {
    this.name = name;
    this.kind = kind;
    this.data = kind === 'number' ? new Float64Array(capacity) : new Int32Array(capacity);
  }

  push(raw: string): void {
    if (this.length === this.data.length) {
      const bigger = this.kind === 'number' ? new Float64Array(this.length * 2) : new Int32Array(this.length * 2);
      bigger.set(this.data);
      this.data = bigger;
    }
    this.data[this.length++] = this.kind === 'number' ? Number(raw) : this.code(raw);
  }

  code(word: string): number {
    let c = this.#codes.get(word);
    if (c === undefined) {
      c = this.#words.length;
      this.#words.push(word);
      this.#codes.set(word, c);
    }
    return c;
  }
  codeOf(word: string): number { return this.#codes.get(word) ?? -1; }
  word(code: number): string { return this.#words[code]; }
  get(row: number): Value { return this.kind === 'number' ? this.data[row] : this.#words[this.data[row]]; }
}
