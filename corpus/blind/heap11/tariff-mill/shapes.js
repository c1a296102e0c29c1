/** The shape of an order as agreed with one partner. */
export function orderShape(partner) {
  return {
    type: 'object',
    title: `order of ${partner.id}`,
    required: ['partner', 'currency', 'lines'],
    additionalProperties: false,
    properties: {
      partner: { const: partner.id },
      currency: { enum: [partner.currency] },
      lines: {
        type: 'array',
        minItems: 1,
        maxItems: partner.maxLines,
        items: {
          type: 'object',
          required: ['code', 'amount'],
          additionalProperties: false,
          properties: {
            code: { type: 'string', pattern: '^T[0-9]{5}$' },
            amount: { type: 'number', minimum: 0, maximum: 5000 },
            note: { type: 'string', maxLength: 80 },
          },
        },
      },
    },
  };
}
