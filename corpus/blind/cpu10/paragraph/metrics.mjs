const NARROW = 'iljt.,f';
const WIDE = 'mwMW';

export class Metrics {
  constructor(size) {
    this.advance = new Float64Array(128);
    for (let c = 32; c < 127; c++) {
      const ch = String.fromCharCode(c);
      const em = NARROW.includes(ch) ? 0.28 : WIDE.includes(ch) ? 0.83 : ch >= 'A' && ch <= 'Z' ? 0.68 : 0.5;
      this.advance[c] = em * size;
    }
    this.space = this.advance[32];
  }

  width(word) {
    let sum = 0;
    for (let i = 0; i < word.length; i++) sum += this.advance[word.charCodeAt(i)];
    return sum;
  }
}
