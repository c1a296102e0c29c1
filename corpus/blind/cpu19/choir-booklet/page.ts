export interface Style {
  indent: number;
  measure: number;
}

/** Collects the text of a booklet and knows where the pen stands. */
export class Page {
  #text = '';
  #depth = 0;
  readonly style: Style;

  constructor(style: Style) {
    this.style = style;
  }

  get column(): number {
    return this.#text.length - (this.#text.lastIndexOf('\n') + 1);
  }

  get room(): number {
    return this.style.measure - this.column;
  }

  put(piece: string): this {
    this.#text += piece;
    return this;
  }

  newline(): this {
    return this.put('\n').put(' '.repeat(this.#depth * this.style.indent));
  }

  nest(body: () => void): this {
    this.#depth++;
    this.newline();
    body();
    this.#depth--;
    return this.newline();
  }

  word(w: string): this {
    if (w.length + 1 > this.room) this.newline();
    else if (this.column > this.#depth * this.style.indent) this.put(' ');
    return this.put(w);
  }

  toString(): string {
    return this.#text;
  }
}
