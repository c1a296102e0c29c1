'use strict';

function decorate(target, decorators, members = {}) {
  for (const [name, { on = [], params = [], types }] of Object.entries(members)) {
    const descriptor = Object.getOwnPropertyDescriptor(target.prototype, name);
    params.forEach((decorator, index) => decorator(target.prototype, name, index));
    if (types) Reflect.defineMetadata('design:paramtypes', types, target.prototype, name);
    for (const decorator of on) decorator(target.prototype, name, descriptor);
  }
  for (const decorator of decorators) decorator(target);
}

module.exports = { decorate };
