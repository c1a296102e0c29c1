'use strict';

const base = {
  id: { type: 'string', format: 'uuid' },
  type: { type: 'string', pattern: '^[a-z]+\\.[a-z]+$' },
  at: { type: 'string', format: 'date-time' },
};

exports.shop = {
  type: 'object',
  required: ['id', 'type', 'at', 'order'],
  properties: {
    ...base,
    order: {
      type: 'object',
      required: ['number', 'lines'],
      properties: {
        number: { type: 'integer' },
        email: { type: 'string', format: 'email' },
        lines: {
          type: 'array',
          minItems: 1,
          items: {
            type: 'object',
            required: ['sku', 'quantity'],
            properties: { sku: { type: 'string' }, quantity: { type: 'integer', minimum: 1 }, price: { type: 'number' } },
          },
        },
      },
    },
  },
};

exports.git = {
  type: 'object',
  required: ['id', 'type', 'at', 'commits'],
  properties: {
    ...base,
    branch: { type: 'string' },
    commits: {
      type: 'array',
      items: {
        type: 'object',
        required: ['hash', 'author'],
        properties: { hash: { type: 'string', pattern: '^[0-9a-f]{40}$' }, author: { type: 'string' }, url: { type: 'string', format: 'uri' } },
      },
    },
  },
};
