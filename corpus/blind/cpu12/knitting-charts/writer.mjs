/** Writes a pattern as knitters expect it: single spaces, commas tight, no blank lines in a row. */
export class PatternWriter {
  #text = '';
  #count = 0;

  put(piece) {
    if (piece === '') return this;
    if (this.#needsGap(piece)) this.#text += ' ';
    this.#text += piece;
    this.#count++;
    return this;
  }

  line() {
    if (!this.#endsWith('\n')) this.#text += '\n';
    return this;
  }

  heading(words) {
    return this.line().put(words.toUpperCase()).line();
  }

  #needsGap(piece) {
    const first = piece.charCodeAt(0);
    if (first === 44 || first === 46 || first === 59) return false;
    return this.#text !== '' && !this.#endsWith('\n') && !this.#endsWith('(');
  }

  #endsWith(mark) {
    return this.#text[this.#text.length - 1] === mark;
  }

  get pieces() {
    return this.#count;
  }

  toString() {
    return this.#text;
  }
}

/** Tag for stitches: knit`k${3}` gives "k3", and "k" alone for one. */
export function knit(parts, ...counts) {
  let out = parts[0];
  counts.forEach((n, i) => {
    out += (n === 1 ? '' : n) + parts[i + 1];
  });
  return out;
}
