export class Sheet {
  #text = '';
  #width;
  #marks = [];

  constructor(width) {
    this.#width = width;
  }

  get text() {
    return this.#text;
  }

  get column() {
    return this.#text.length - (this.#text.lastIndexOf('\n') + 1);
  }

  get marks() {
    return this.#marks;
  }

  put(piece) {
    this.#text += piece;
    return this;
  }

  line(piece = '') {
    return this.put(piece).put('\n');
  }

  fit(piece) {
    if (this.column + piece.length > this.#width) this.put('\n');
    return this.put(piece);
  }

  mark(label) {
    this.#marks.push({ label, at: this.#text.length });
    return this;
  }

  rule(char = '-') {
    return this.line(char.repeat(this.#width));
  }
}
