'use strict';

const net = require('node:net');
const { once } = require('node:events');
const { createHash } = require('node:crypto');
const { LineReader } = require('./framing');

/** Plays seeded traders over one connection, a window of messages at a time. */
class Traders {
  constructor({ symbols, seed, traders }) {
    this.symbols = symbols;
    this.mid = new Map(symbols.map((s, i) => [s, 20_000 + i * 700]));
    this.s = seed;
    this.traders = traders;
    this.id = 0;
    this.at = 0;
    this.hash = createHash('sha256');
  }
  n(max) { this.s = (Math.imul(this.s, 1597334677) + 12345) >>> 0; return (this.s >>> 8) % max; }

  message() {
    this.at += this.n(40);
    const symbol = this.symbols[this.n(this.symbols.length)];
    const r = this.n(100);
    const owner = `t${this.n(this.traders)}`;
    if (r < 2) return { op: 'depth', symbol, at: this.at };
    if (r < 22 && this.id > 50) {
      const id = this.id - this.n(50);
      return { op: 'cancel', id, owner: `t${id % this.traders}`, symbol: this.symbols[id % this.symbols.length], at: this.at };
    }
    const id = ++this.id;
    const mine = this.symbols[id % this.symbols.length];
    const mid = this.mid.get(mine) + this.n(9) - 4;
    this.mid.set(mine, mid);
    const buy = this.n(2) === 0;
    const kind = r > 97 ? 'fok' : r > 94 ? 'ioc' : r > 92 ? 'market' : 'limit';
    return { op: 'order', id, owner: `t${id % this.traders}`, symbol: mine, side: buy ? 'B' : 'S', kind, price: mid + (buy ? -1 : 1) * (this.n(40) - 8), quantity: 1 + this.n(90), at: this.at };
  }

  async run(port, count, window) {
    const socket = net.connect(port, '127.0.0.1').setEncoding('utf8');
    await once(socket, 'connect');
    let waiting = 0;
    let wake;
    const reader = new LineReader((line) => {
      this.hash.update(line);
      if (--waiting === 0) wake();
    });
    socket.on('data', (d) => reader.push(d));
    for (let sent = 0; sent < count; sent += window) {
      const batch = Array.from({ length: window }, () => JSON.stringify(this.message()));
      waiting = window;
      const answered = new Promise((ok) => { wake = ok; });
      socket.write(`${batch.join('\n')}\n`);
      await answered;
    }
    socket.end();
    return this.hash.digest('hex');
  }
}

module.exports = { Traders };
