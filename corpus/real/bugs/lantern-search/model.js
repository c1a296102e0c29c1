'use strict';

const TAGS = ['oak', 'elm', 'brass', 'linen', 'glass', 'cork', 'slate', 'wool', 'tin'];
const FIELDS = ['price', 'width', 'weight', 'stock', 'year'];

class Dice {
  constructor(seed) { this.state = seed % 2147483647 || 7; }
  next() { this.state = (this.state * 48271) % 2147483647; return this.state / 2147483647; }
  int(n) { return Math.floor(this.next() * n); }
  pick(list) { return list[this.int(list.length)]; }
}

function makeCatalogue(dice, size) {
  const items = [];
  for (let i = 0; i < size; i++) {
    const item = { sku: 'L' + (10000 + i), tag: dice.pick(TAGS), also: dice.pick(TAGS) };
    for (const field of FIELDS) item[field] = Math.round(dice.next() * 1000) / 10;
    items.push(item);
  }
  return items;
}

function makeSearch(dice, pinned) {
  const search = {
    name: 'search ' + dice.int(100000),
    any: [dice.pick(TAGS), dice.pick(TAGS)],
    range: {},
    sort: dice.pick(FIELDS),
    pinned: [],
  };
  for (let i = 0; i < 2; i++) {
    const low = dice.int(40);
    search.range[dice.pick(FIELDS)] = { min: low, max: low + 30 + dice.int(30) };
  }
  for (let i = 0; i < pinned; i++) search.pinned.push({ sku: 'L' + (10000 + dice.int(8000)), note: dice.pick(TAGS) + ' no ' + i });
  return search;
}

module.exports = { Dice, makeCatalogue, makeSearch };
