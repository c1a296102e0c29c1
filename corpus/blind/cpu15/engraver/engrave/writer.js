const WIDTH = 78;

/** Collects LilyPond source; breaks lines at blanks so that proof readers can print it. */
export class SourceWriter {
  #text = '';
  #depth = 0;

  get #column() {
    return this.#text.length - this.#text.lastIndexOf('\n') - 1;
  }

  token(word) {
    if (this.#column + word.length + 1 > WIDTH) this.newline();
    else if (this.#column > this.#depth * 2) this.#text += ' ';
    this.#text += word;
    return this;
  }

  newline() {
    this.#text += `\n${'  '.repeat(this.#depth)}`;
    return this;
  }

  block(opening, body) {
    this.token(opening).token('{');
    this.#depth++;
    this.newline();
    body(this);
    this.#depth--;
    return this.newline().token('}').newline();
  }

  comment(text) {
    if (this.#column > 0) this.newline();
    this.#text += `% ${text}`;
    return this.newline();
  }

  toString() {
    return this.#text;
  }
}
