'use strict';

const net = require('node:net');
const { LineReader } = require('./framing');
const { RejectError } = require('../engine/errors');

class Gateway {
  constructor({ books, risk, clock }) {
    this.books = books;
    this.risk = risk;
    this.clock = clock;
    this.stats = { orders: 0, cancels: 0, queries: 0, rejects: {} };
    this.server = net.createServer((socket) => this.accept(socket));
  }

  accept(socket) {
    socket.setEncoding('utf8').setNoDelay(true);
    let replies = [];
    const reader = new LineReader((line) => replies.push(JSON.stringify(this.execute(JSON.parse(line)))));
    socket.on('data', (chunk) => {
      reader.push(chunk);
      if (replies.length) socket.write(`${replies.join('\n')}\n`);
      replies = [];
    });
    socket.on('end', () => socket.end());
  }

  execute(m) {
    try {
      this.clock.now = m.at;
      const book = this.books.get(m.symbol);
      if (!book) throw new RejectError('symbol', `no book ${m.symbol}`);
      switch (m.op) {
        case 'order':
          this.stats.orders++;
          this.risk.check(m);
          return { id: m.id, ...book.submit(m) };
        case 'cancel':
          this.stats.cancels++;
          return { id: m.id, ...book.cancel(m.id, m.owner) };
        case 'depth':
          this.stats.queries++;
          return { symbol: m.symbol, last: book.last, bids: book.bids.depth(5), asks: book.asks.depth(5) };
        default: throw new RejectError('op', `unknown op ${m.op}`);
      }
    } catch (err) {
      if (!(err instanceof RejectError)) throw err;
      this.stats.rejects[err.code] = (this.stats.rejects[err.code] ?? 0) + 1;
      return { id: m.id, status: 'rejected', code: err.code };
    }
  }
}

module.exports = { Gateway };
