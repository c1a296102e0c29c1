'use strict';

// One line per item, in the exchange format of the consortium:
// barcode|call number|branch|year|loans
class Item {
  constructor(fields) {
    [this.barcode, this.callNumber, this.branch] = fields;
    this.year = Number(fields[3]);
    this.loans = Number(fields[4]);
  }

  get reference() {
    return this.callNumber.startsWith('R ');
  }
}

class Holdings {
  #lines;
  #deleted = new Set();

  constructor(lines) {
    this.#lines = lines;
  }

  discard(barcode) {
    this.#deleted.add(barcode);
  }

  *[Symbol.iterator]() {
    for (const line of this.#lines) {
      const item = new Item(line.split('|'));
      if (!this.#deleted.has(item.barcode)) yield item;
    }
  }

  *where(test) {
    for (const item of this) if (test(item)) yield item;
  }

  get branches() {
    return new Set(this.#lines.map((line) => line.split('|', 3)[2]));
  }
}

module.exports = { Holdings, Item };
