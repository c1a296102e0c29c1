'use strict';
const { EventEmitter } = require('node:events');
const { Ajv } = require('ajv');
const { formFor } = require('./forms');

class Office extends EventEmitter {
  #ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  #shelf = new Map();

  take(item) {
    const form = formFor(item.kind);
    if (!this.#ajv.validate(form, item)) {
      this.emit('refused', item, this.#ajv.errors.map((e) => `${e.instancePath} ${e.message}`));
      return;
    }
    const place = this.#shelf.get(item.kind) ?? [];
    place.push({ ...item, tag: `${item.kind[0].toUpperCase()}${place.length + 1}` });
    this.#shelf.set(item.kind, place);
    this.emit('taken', place.at(-1));
  }

  search(kind, test) {
    return (this.#shelf.get(kind) ?? []).filter((item) => test(item.details));
  }
}

module.exports = { Office };
