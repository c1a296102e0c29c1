export class SheetWriter {
  #text = '';
  readonly #width: number;

  constructor(width: number) {
    this.#width = width;
  }

  get column(): number {
    return this.#text.length - 1 - this.#text.lastIndexOf('\n');
  }

  word(word: string): this {
    if (this.column + word.length + 1 > this.#width) this.newline();
    this.#text += this.column === 0 ? word : ` ${word}`;
    return this;
  }

  newline(): this {
    this.#text += '\n';
    return this;
  }

  toString(): string {
    return this.#text;
  }
}
