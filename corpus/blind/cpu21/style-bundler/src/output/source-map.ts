const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function vlq(value: number): string {
  let v = value < 0 ? (-value << 1) | 1 : value << 1;
  let out = '';
  do {
    let digit = v & 31;
    v >>>= 5;
    if (v) digit |= 32;
    out += BASE64[digit];
  } while (v);
  return out;
}

export class LineIndex {
  #starts: number[] = [0];
  constructor(text: string) {
    for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) this.#starts.push(i + 1);
  }
  locate(offset: number): [number, number] {
    let lo = 0;
    let hi = this.#starts.length - 1;
    while (lo < hi) {
      const mid = (lo + hi + 1) >> 1;
      if (this.#starts[mid] <= offset) lo = mid;
      else hi = mid - 1;
    }
    return [lo, offset - this.#starts[lo]];
  }
}

/** Mappings of a bundle that is one line long. */
export class SourceMapBuilder {
  #segments: string[] = [];
  #column = 0;
  #source = 0;
  #line = 0;
  #sourceColumn = 0;
  #indexes: LineIndex[];
  constructor(indexes: LineIndex[]) { this.#indexes = indexes; }

  add(column: number, source: number, offset: number): void {
    const [line, col] = this.#indexes[source].locate(offset);
    this.#segments.push(vlq(column - this.#column) + vlq(source - this.#source) + vlq(line - this.#line) + vlq(col - this.#sourceColumn));
    this.#column = column;
    this.#source = source;
    this.#line = line;
    this.#sourceColumn = col;
  }
  toString() { return this.#segments.join(','); }
}
