'use strict';

const address = {
  type: 'object',
  required: ['name', 'street', 'city', 'country', 'postcode'],
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 80 },
    street: { type: 'string', minLength: 1, maxLength: 120 },
    city: { type: 'string', minLength: 1 },
    country: { type: 'string', pattern: '^[A-Z]{2}$' },
    postcode: { type: 'string', pattern: '^[A-Z0-9 -]{3,10}$' },
  },
  additionalProperties: false,
};

const parcel = {
  type: 'object',
  required: ['ref', 'weight', 'dims', 'sender', 'recipient', 'service'],
  properties: {
    ref: { type: 'string', pattern: '^[A-Z]{3}-\\d{6}$' },
    weight: { type: 'number', exclusiveMinimum: 0, maximum: 70 },
    dims: { type: 'array', items: { type: 'number', minimum: 1, maximum: 240 }, minItems: 3, maxItems: 3 },
    sender: address,
    recipient: address,
    service: { enum: ['economy', 'express', 'locker', 'sameday'] },
    value: { type: 'number', minimum: 0 },
    note: { type: 'string', maxLength: 200 },
  },
  additionalProperties: false,
};

const manifest = {
  type: 'object',
  required: ['depot', 'batch', 'parcels'],
  properties: {
    depot: { type: 'string', pattern: '^D\\d{2}$' },
    batch: { type: 'integer', minimum: 1 },
    parcels: { type: 'array', items: parcel, minItems: 1, maxItems: 200 },
  },
};

module.exports = { manifest, parcel, address };
