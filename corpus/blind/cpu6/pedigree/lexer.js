'use strict';

const LEVEL = 0;
const ID = 1;
const TAG = 2;
const VALUE = 3;

/** State machine over characters (values are taken in one piece); chunks may end anywhere. */
class LineLexer {
  #state = LEVEL;
  #word = '';
  #line = this.#fresh();
  #emit;
  number = 1;

  constructor(emit) {
    this.#emit = emit;
  }

  #fresh() {
    return { level: 0, id: null, tag: '', value: '', children: null };
  }

  feed(chunk) {
    for (let i = 0; i < chunk.length; i++) {
      if (this.#state === VALUE && chunk[i] !== '\r' && chunk[i] !== '\n') {
        const end = chunk.indexOf('\r', i);
        this.#word += chunk.slice(i, end < 0 ? chunk.length : end);
        if (end < 0) return;
        i = end;
      }
      const c = chunk[i];
      if (c === '\n') this.#finish();
      else if (c !== '\r') this.#step(c);
    }
  }

  #step(c) {
    switch (this.#state) {
      case LEVEL:
        if (c >= '0' && c <= '9') this.#word += c;
        else if (c === ' ') this.#advance('level', Number(this.#word), ID);
        else throw new SyntaxError(`line ${this.number}: level expected, not ${c}`);
        break;
      case ID:
        if (this.#word === '' && c !== '@') {
          this.#state = TAG;
          this.#word = c;
        } else if (c === ' ') this.#advance('id', this.#word, TAG);
        else this.#word += c;
        break;
      case TAG:
        if (c === ' ') this.#advance('tag', this.#word, VALUE);
        else this.#word += c;
        break;
    }
  }

  #advance(field, value, next) {
    this.#line[field] = value;
    this.#word = '';
    this.#state = next;
  }

  #finish() {
    if (this.#state === TAG) this.#line.tag = this.#word;
    else if (this.#state === VALUE) this.#line.value = this.#word.includes('@@') ? this.#word.replaceAll('@@', '@') : this.#word;
    this.#emit(this.#line);
    this.#line = this.#fresh();
    this.#word = '';
    this.#state = LEVEL;
    this.number++;
  }
}

module.exports = { LineLexer };
