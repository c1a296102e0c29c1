'use strict';
const { EventEmitter, once } = require('node:events');
const { Entry, History } = require('./history.js');
const { PageCache, BufferPool } = require('./pages.js');

const BANDS = ['Grimethorpe', 'Black Dyke', 'Foden', 'Fairey', 'Cory', 'Whitburn', 'Leyland', 'Desford'];
const PIECES = ['overture', 'march', 'hymn', 'fantasia', 'suite', 'galop'];

function splitmix(seed) {
  let s = seed | 0;
  return (n) => {
    s = (s + 0x9e3779b9) | 0;
    let z = Math.imul(s ^ (s >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) % n;
  };
}

class Journal extends EventEmitter {
  constructor({ limit, pages, random }) {
    super();
    this.random = random;
    this.history = new History(limit);
    this.cache = new PageCache(pages);
    this.pool = new BufferPool(6, 128 * 1024);
    this.number = 0;
    this.bytes = 0;
    this.points = new Map(BANDS.map((b) => [b, 0]));
  }

  compose() {
    const band = BANDS[this.random(BANDS.length)];
    const marks = Array.from({ length: 6 }, () => 60.5 + this.random(400) / 10);
    const text = `${band} played ${PIECES[this.random(PIECES.length)]} no. ${this.random(1e6)} in hall ${this.random(5000)}`;
    return new Entry(++this.number, band, text, marks);
  }

  replay(count) {
    for (let i = 0; i < count; i++) this.history.append(this.compose());
  }

  async record() {
    const entry = this.compose();
    this.points.set(entry.band, this.points.get(entry.band) + entry.marks[0]);
    this.history.append(entry);
    this.emit('entry', entry.number);
    return entry.number;
  }

  page(number) {
    return this.cache.get(`page-${number}`, () => {
      const lines = this.history.last(30).map((e) => `${e.number}. ${e.text} [${e.marks.map((m) => m.toFixed(1)).join(' ')}]`);
      return { number, made: this.number, lines, html: Buffer.from(`<ol><li>${lines.join('</li><li>')}</li></ol>`).toString('latin1') };
    });
  }

  async print(number) {
    const page = this.page(number);
    await this.pool.use(async (buffer) => {
      this.bytes += buffer.write(page.html, 0, 'latin1');
      await new Promise(setImmediate);
    });
  }

  async next() {
    const [number] = await once(this, 'entry');
    return number;
  }
}

module.exports = { Journal, splitmix };
