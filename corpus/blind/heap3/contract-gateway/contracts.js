const party = {
  type: 'object',
  required: ['name', 'country'],
  properties: {
    name: { type: 'string', minLength: 2, maxLength: 120 },
    country: { type: 'string', pattern: '^[A-Z]{2}$' },
    vat: { type: 'string', nullable: true },
  },
};

const line = {
  type: 'object',
  required: ['sku', 'quantity'],
  properties: {
    sku: { type: 'string', minLength: 4 },
    quantity: { type: 'integer', minimum: 1 },
    price: { type: 'number', minimum: 0 },
  },
};

const bases = {
  order: { required: ['number', 'buyer', 'lines'], properties: { number: { type: 'string' }, buyer: party, lines: { type: 'array', items: line } } },
  invoice: { required: ['number', 'seller', 'lines', 'total'], properties: { number: { type: 'string' }, seller: party, lines: { type: 'array', items: line }, total: { type: 'number' } } },
  dispatch: { required: ['number', 'lines'], properties: { number: { type: 'string' }, carrier: { type: 'string' }, lines: { type: 'array', items: line } } },
};

export const kinds = Object.keys(bases);

// A partner may tighten the standard contract of a message kind.
export function contractFor(partner, kind) {
  const base = bases[kind];
  return {
    type: 'object',
    required: [...base.required, ...partner.requiredExtras],
    properties: { ...base.properties, ...Object.fromEntries(partner.requiredExtras.map((name) => [name, { type: 'string' }])) },
    additionalProperties: !partner.strict,
  };
}
