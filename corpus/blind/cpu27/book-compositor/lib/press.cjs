'use strict';

const { Transform } = require('node:stream');
const { GLUE, BOX, STRETCH, SHRINK } = require('./galley.cjs');

const PER_PAGE = 38;

/** Sets lines as text operators: runs of letters with the spaces between them in thousandths. */
function setLine(galley, [first, last, ratio, hyphenated]) {
  const space = ratio >= 0 ? ratio * STRETCH : ratio * SHRINK;
  const shift = -Math.round(250 + space);
  const gap = `)${shift}(`;
  let out = '[(';
  for (let i = first; i <= last; i++) {
    const kind = galley.kind[i];
    if (kind === BOX) out += galley.texts[i];
    else if (kind === GLUE) out += gap;
  }
  return out + (hyphenated ? '-)] TJ T*\n' : ')] TJ T*\n');
}

/** Lines in, pages out. Paragraphs leave no single line behind at the foot or at the head. */
class Paginator extends Transform {
  #page = [];
  #number = 0;

  constructor() {
    super({ writableObjectMode: true });
  }

  _transform({ heading, lines }, _encoding, done) {
    if (heading) {
      this.#flushPage();
      this.#page.push(`/F2 14 Tf (${heading}) Tj T* /F1 10 Tf\n`, 'T*\n');
    }
    for (let i = 0; i < lines.length; i++) {
      const free = PER_PAGE - this.#page.length;
      const left = lines.length - i;
      if (free === 0 || (free === 1 && (i === 0 || left === 2) && left > 1)) this.#flushPage();
      this.#page.push(lines[i]);
    }
    done();
  }

  _flush(done) {
    this.#flushPage();
    done();
  }

  #flushPage() {
    if (this.#page.length === 0) return;
    const body = this.#page.join('');
    this.push(`${++this.#number} 0 obj << /Length ${body.length} >>\nstream\nBT 72 720 Td 12 TL\n${body}ET\nendstream\n`);
    this.#page.length = 0;
  }

  get pages() {
    return this.#number;
  }
}

module.exports = { setLine, Paginator };
