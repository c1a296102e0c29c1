'use strict';

const { notFound } = require('../errors');

class Collection {
  constructor(name) { this.name = name; this.items = new Map(); }
  put(item) { this.items.set(item.id, item); return item; }
  find(id) { return this.items.get(id); }
  get(id) {
    const item = this.items.get(id);
    if (!item) throw notFound(`${this.name} ${id}`);
    return item;
  }
}

class InvoiceCollection extends Collection {
  constructor() { super('invoice'); this.byAccount = new Map(); }
  put(invoice) {
    super.put(invoice);
    const list = this.byAccount.get(invoice.accountId);
    if (list) list.push(invoice);
    else this.byAccount.set(invoice.accountId, [invoice]);
    return invoice;
  }
  of(accountId) { return this.byAccount.get(accountId) ?? []; }
}

module.exports = { Collection, InvoiceCollection };
