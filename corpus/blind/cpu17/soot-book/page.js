class Page {
  #text = '';
  #depth = 0;
  #lines = 0;

  get lines() {
    return this.#lines;
  }

  indent(step, body) {
    this.#depth += step;
    try {
      body(this);
    } finally {
      this.#depth -= step;
    }
    return this;
  }

  #atLineStart() {
    return this.#text === '' || this.#text.endsWith('\n');
  }

  put(piece) {
    if (this.#atLineStart()) this.#text += ' '.repeat(this.#depth);
    this.#text += piece;
    return this;
  }

  line(piece = '') {
    this.put(piece);
    this.#text += '\n';
    this.#lines++;
    return this;
  }

  rule(width = 40) {
    return this.line('-'.repeat(width));
  }

  toString() {
    return this.#text;
  }
}

module.exports = { Page };
