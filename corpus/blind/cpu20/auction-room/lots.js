'use strict';
const { EventEmitter } = require('node:events');

class Lot {
  constructor(id, title, start) {
    this.id = id;
    this.title = title;
    this.price = start;
    this.leader = null;
    this.bids = 0;
    this.open = true;
  }

  get step() {
    if (this.price < 100) return 5;
    if (this.price < 1000) return 20;
    return 100;
  }
}

class Auction extends EventEmitter {
  constructor(count) {
    super();
    this.lots = new Map();
    this.left = count;
    for (let i = 1; i <= count; i++) this.lots.set(i, new Lot(i, `Lot ${i}`, 10 + (i * 17) % 90));
  }

  bid(lotId, bidder, amount) {
    const lot = this.lots.get(lotId);
    if (!lot) return 'unknown lot';
    if (!lot.open) return 'closed';
    if (lot.leader === bidder) return 'you lead';
    if (amount < lot.price + lot.step) return 'too low';
    lot.price = amount;
    lot.leader = bidder;
    lot.bids++;
    this.emit('bid', lot);
    return null;
  }

  close(lotId) {
    const lot = this.lots.get(lotId);
    if (!lot.open) return;
    lot.open = false;
    this.left--;
    this.emit('sold', lot);
    if (this.left === 0) this.emit('over');
  }
}

module.exports = { Auction };
