'use strict';
const { Injectable } = require('@nestjs/common');
const { decorate } = require('./decorate');

class InventoryService {
  constructor() {
    this.items = new Map();
    for (let id = 1; id <= 1500; id++) {
      this.items.set(id, { id, name: `Part ${id}`, bin: `R${id % 20}-${id % 9}`, count: (id * 17) % 400, minimum: 20 });
    }
  }

  find(id) {
    return this.items.get(id);
  }

  page(start, size) {
    const found = [];
    for (let id = start; id < start + size; id++) if (this.items.has(id)) found.push(this.items.get(id));
    return found;
  }

  move(id, change) {
    const item = this.items.get(id);
    if (!item || item.count + change < 0) return undefined;
    item.count += change;
    return item;
  }
}
decorate(InventoryService, [Injectable()]);

module.exports = { InventoryService };
