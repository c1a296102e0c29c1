'use strict';

const { IsString, IsInt, Min, IsEmail, IsNotEmpty, Length, ValidateNested, IsArray } = require('class-validator');

function decorate(target, rules) {
  for (const [property, decorators] of Object.entries(rules)) {
    for (const decorator of decorators) decorator(target.prototype, property);
  }
  return target;
}

class OrderLine {}
decorate(OrderLine, { sku: [IsString(), Length(4, 20)], quantity: [IsInt(), Min(1)], note: [IsString()] });

class Order {}
decorate(Order, { number: [IsString(), IsNotEmpty()], email: [IsEmail()], lines: [IsArray(), ValidateNested({ each: true })] });

const ENTITIES = ['Customer', 'Address', 'Invoice', 'Payment', 'Refund', 'Shipment', 'Parcel', 'Carrier', 'Product', 'Variant', 'Price', 'Discount',
  'Coupon', 'Basket', 'Session', 'Account', 'Role', 'Permission', 'Audit', 'Warehouse', 'Shelf', 'Supplier', 'Purchase', 'Receipt', 'Return'];
const registered = [];
for (const entity of ENTITIES) {
  for (const variant of ['Create', 'Update', 'Filter', 'Import']) {
    const model = { [`${variant}${entity}`]: class {} }[`${variant}${entity}`];
    const rules = {};
    for (const field of ['id', 'name', 'code', 'status', 'owner', 'description', 'reference', 'externalId', 'createdBy', 'comment']) {
      rules[field] = [IsString(), IsNotEmpty(), Length(1, 80)];
    }
    registered.push(decorate(model, rules));
  }
}

module.exports = { Order, OrderLine, registered };
