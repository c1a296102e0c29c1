'use strict';
require('reflect-metadata');
const { Container } = require('typedi');

class RequestContext {
  constructor(id, user) {
    this.id = id;
    this.user = user;
    this.started = Date.now();
  }
}

class Basket {
  constructor() {
    this.lines = [];
  }

  add(sku, count) {
    this.lines.push({ sku, count, note: `${count} x ${sku}` });
  }
}

exports.RequestContext = RequestContext;

exports.handle = async function handle(id, user, skus) {
  const container = Container.of(id);
  container.set({ id: 'context', value: new RequestContext(id, user) });
  container.set({ id: Basket, value: new Basket() });
  for (const sku of skus) container.get(Basket).add(sku, 1 + (id % 3));
  await null;
  return container.get(Basket).lines.length + container.get('context').user.length;
};
