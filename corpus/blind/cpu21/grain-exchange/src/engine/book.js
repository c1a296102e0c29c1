'use strict';

const { Side } = require('./side');
const { RejectError } = require('./errors');

const KINDS = ['limit', 'market', 'ioc', 'fok'];

class Book {
  constructor(symbol, onTrade) {
    this.symbol = symbol;
    this.onTrade = onTrade;
    this.bids = new Side(-1);
    this.asks = new Side(1);
    this.orders = new Map();
    this.last = 0;
  }

  submit(o) {
    if (!KINDS.includes(o.kind)) throw new RejectError('kind', `unknown kind ${o.kind}`);
    if (!(o.quantity > 0)) throw new RejectError('quantity', 'quantity must be positive');
    if (this.orders.has(o.id)) throw new RejectError('duplicate', `order ${o.id} exists`);
    const buy = o.side === 'B';
    const against = buy ? this.asks : this.bids;
    const order = { id: o.id, owner: o.owner, price: o.kind === 'market' ? (buy ? Infinity : 0) : o.price, buy, open: o.quantity, level: null, prev: null, next: null };
    if (o.kind === 'fok' && !this.canFill(order, against)) return { filled: 0, open: 0, status: 'killed' };
    this.match(order, against);
    if (order.open > 0 && o.kind === 'limit') {
      (buy ? this.bids : this.asks).level(order.price).append(order);
      this.orders.set(order.id, order);
      return { filled: o.quantity - order.open, open: order.open, status: 'resting' };
    }
    return { filled: o.quantity - order.open, open: 0, status: order.open ? 'partial' : 'filled' };
  }

  crosses(order, level) { return order.buy ? level.price <= order.price : level.price >= order.price; }

  canFill(order, against) {
    let sum = 0;
    for (const [price, quantity] of against.depth(8)) {
      if (order.buy ? price > order.price : price < order.price) break;
      sum += quantity;
      if (sum >= order.open) return true;
    }
    return false;
  }

  match(order, against) {
    let level = against.best();
    while (order.open > 0 && level && this.crosses(order, level)) {
      const maker = level.head;
      const quantity = Math.min(order.open, maker.open);
      order.open -= quantity;
      maker.open -= quantity;
      level.quantity -= quantity;
      this.last = level.price;
      this.onTrade(this.symbol, level.price, quantity, maker, order);
      if (maker.open === 0) {
        level.remove(maker);
        this.orders.delete(maker.id);
      }
      if (level.count === 0) {
        against.drop(level);
        level = against.best();
      }
    }
  }

  cancel(id, owner) {
    const order = this.orders.get(id);
    if (!order) throw new RejectError('unknown', `no order ${id}`);
    if (order.owner !== owner) throw new RejectError('owner', 'not yours');
    const { level } = order;
    level.remove(order);
    if (level.count === 0) (order.buy ? this.bids : this.asks).drop(level);
    this.orders.delete(id);
    return { open: order.open, status: 'cancelled' };
  }
}

module.exports = { Book };
