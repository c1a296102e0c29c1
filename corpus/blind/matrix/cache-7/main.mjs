import { EventEmitter } from 'node:events';

const shop = new EventEmitter();
const stock = new Map();
const prices = new Map();
const tiers = ['guest', 'member', 'dealer'];
const sold = { guest: 0, member: 0, dealer: 0 };

function priceList(tier) {
  const factor = 1 - tiers.indexOf(tier) * 0.1;
  const list = new Map();
  for (let article = 0; article < 500; article++) {
    const base = 500 + ((article * 7919) % 9000);
    list.set(article, Math.round(base * factor));
  }
  return list;
}

function quote(tier, article) {
  if (!prices.has(tier)) prices.set(tier, priceList(tier));
  return prices.get(tier).get(article);
}

const handlers = {
  order({ tier, article, pieces }) {
    sold[tier] += quote(tier, article) * pieces;
    shop.emit('stock', { article, change: -pieces });
  },
  stock({ article, change }) {
    stock.set(article, (stock.get(article) ?? 100) + change);
    if (stock.get(article) < 10) shop.emit('refill', { article });
    prices.clear();
  },
  refill({ article }) {
    stock.set(article, 100);
  },
};

for (const name of Object.keys(handlers)) shop.on(name, handlers[name]);

let state = 5150;
for (let i = 0; i < 62000; i++) {
  state = (state * 48271) % 2147483647;
  shop.emit('order', { tier: tiers[state % 3], article: (state >> 4) % 500, pieces: 1 + (i % 3) });
}
console.log(sold, stock.size, stock.get(42));
