'use strict';

const money = {
  type: 'object',
  required: ['amount', 'currency'],
  properties: {
    amount: { type: 'integer', minimum: 0 },
    currency: { type: 'string', pattern: '^[A-Z]{3}$' },
  },
  additionalProperties: false,
};

const address = {
  type: 'object',
  required: ['line1', 'city', 'country'],
  properties: {
    line1: { type: 'string', maxLength: 120 },
    line2: { type: 'string', maxLength: 120 },
    city: { type: 'string', maxLength: 80 },
    postcode: { type: 'string', pattern: '^[A-Z0-9 -]{3,10}$' },
    country: { type: 'string', pattern: '^[A-Z]{2}$' },
  },
  additionalProperties: false,
};

const line = {
  type: 'object',
  required: ['sku', 'quantity', 'price'],
  properties: {
    sku: { type: 'string', pattern: '^[A-Z]{2}-\\d{4,8}$' },
    quantity: { type: 'integer', minimum: 1, maximum: 500 },
    price: money,
    options: { type: 'array', items: { type: 'string', maxLength: 40 }, uniqueItems: true },
  },
  additionalProperties: false,
};

const bodies = {
  order: {
    required: ['customer', 'lines', 'total'],
    properties: {
      customer: { type: 'string', format: 'email' },
      lines: { type: 'array', items: line, minItems: 1, maxItems: 60 },
      shipTo: address,
      billTo: address,
      total: money,
    },
  },
  shipment: {
    required: ['carrier', 'stops'],
    properties: {
      carrier: { enum: ['dhl', 'ups', 'postnord', 'gls'] },
      stops: {
        type: 'array',
        items: {
          type: 'object',
          required: ['at', 'where'],
          properties: { at: { type: 'string', format: 'date-time' }, where: address, note: { type: 'string' } },
        },
      },
    },
  },
  refund: {
    required: ['order', 'reason', 'amount'],
    properties: {
      order: { type: 'string', format: 'uuid' },
      reason: { enum: ['damaged', 'late', 'wrong-item', 'other'] },
      amount: money,
      lines: { type: 'array', items: line },
    },
  },
};

function envelope(type, version) {
  const body = bodies[type];
  if (!body) return null;
  return {
    type: 'object',
    required: ['key', 'at', 'data', ...(version >= 2 ? ['trace'] : [])],
    properties: {
      key: { type: 'string', pattern: '^[a-z0-9-]+/[a-z0-9-]+$' },
      at: { type: 'string', format: 'date-time' },
      trace: { type: 'string', format: 'uuid' },
      data: { type: 'object', additionalProperties: version < 2, ...body },
    },
    additionalProperties: false,
  };
}

module.exports = { envelope };
