/** Collects the text of a sheet; lines never end in blanks and there are no double empty lines. */
export class SheetWriter {
  #text = '';
  #indent = '';
  lines = 0;

  get #atLineStart() {
    return this.#text === '' || this.#text[this.#text.length - 1] === '\n';
  }

  write(part) {
    if (part === '') return this;
    if (this.#atLineStart) this.#text += this.#indent;
    this.#text += part;
    return this;
  }

  newline() {
    this.#text += '\n';
    this.lines++;
    return this;
  }

  indented(by, body) {
    const before = this.#indent;
    this.#indent = before + ' '.repeat(by);
    body(this);
    this.#indent = before;
    return this;
  }

  toString() {
    return this.#text;
  }
}
