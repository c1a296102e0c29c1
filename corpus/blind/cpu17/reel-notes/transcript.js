class Turn {
  constructor(speaker, text) {
    this.speaker = speaker;
    this.text = text;
    this.next = null;
  }

  get span() {
    return this.text.length + 1;
  }
}

export class Transcript {
  #head = null;
  #tail = null;
  #size = 0;
  #length = 0;
  #flat = null;

  constructor(id) {
    this.id = id;
  }

  get size() {
    return this.#size;
  }

  get length() {
    return this.#length;
  }

  append(speaker, text) {
    const turn = new Turn(speaker, text);
    if (this.#tail) this.#tail.next = turn;
    else this.#head = turn;
    this.#tail = turn;
    this.#size++;
    this.#length += turn.span;
    this.#flat = null;
    return this;
  }

  *[Symbol.iterator]() {
    for (let t = this.#head; t; t = t.next) yield t;
  }

  /** Whole text with one newline after each turn; offsets refer to this. */
  text() {
    if (this.#flat === null) {
      const parts = [];
      for (const t of this) parts.push(t.text, '\n');
      this.#flat = parts.join('');
    }
    return this.#flat;
  }

  /** The turn that a character offset falls into. */
  turnAt(offset) {
    let turn = this.#head;
    let start = 0;
    while (turn && offset >= start + turn.span) {
      start += turn.span;
      turn = turn.next;
    }
    return turn ? { turn, start } : null;
  }
}
