const address = {
  type: 'object',
  required: ['country', 'postcode'],
  properties: { country: { type: 'string', pattern: '^[A-Z]{2}$' }, postcode: { type: 'string', minLength: 3, maxLength: 10 } },
  additionalProperties: false,
};

export const quoteSchema = {
  type: 'object',
  required: ['sender', 'recipient', 'parcels', 'service'],
  properties: {
    sender: address,
    recipient: address,
    parcels: {
      type: 'array',
      minItems: 1,
      maxItems: 20,
      items: {
        type: 'object',
        required: ['weight', 'size'],
        properties: {
          weight: { type: 'number', exclusiveMinimum: 0, maximum: 70 },
          size: { type: 'array', items: { type: 'number', minimum: 1 }, minItems: 3, maxItems: 3 },
        },
        additionalProperties: false,
      },
    },
    service: { enum: ['standard', 'express'] },
  },
  additionalProperties: false,
};
