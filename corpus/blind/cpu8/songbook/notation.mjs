// Output side: collects ABC notation and keeps it tidy (fresh lines, spacing, wrap).

const WRAP = 72;

export class AbcWriter {
  #abc = '';
  #fields = new Map();
  #tunes = 0;

  field(letter, value) {
    this.freshLine();
    this.#put(`${letter}:${value}`);
    this.#fields.set(letter, (this.#fields.get(letter) ?? 0) + 1);
    return this;
  }

  beginTune(title) {
    this.freshLine();
    if (this.#tunes++) this.#put('\n');
    return this.field('X', this.#tunes).field('T', title);
  }

  note(token) {
    if (this.column() + token.length > WRAP) this.freshLine();
    this.#put(token);
    return this;
  }

  bar(mark = '|') {
    return this.note(` ${mark} `);
  }

  space() {
    if (this.column() > 0) this.#put(' ');
    return this;
  }

  freshLine() {
    if (this.column() > 0) this.#put('\n');
    return this;
  }

  column() {
    return this.#abc.length - 1 - this.#abc.lastIndexOf('\n');
  }

  get fieldCounts() {
    return Object.fromEntries(this.#fields);
  }

  toString() {
    return this.#abc;
  }

  #put(text) {
    this.#abc += text;
  }
}
