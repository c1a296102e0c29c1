export const money = {
  type: 'object',
  required: ['amount', 'currency'],
  properties: {
    amount: { type: 'integer', minimum: 0 },
    currency: { enum: ['EUR', 'GBP', 'NOK'] },
  },
};

const party = {
  type: 'object',
  required: ['name', 'role'],
  properties: {
    name: { type: 'string', minLength: 2, maxLength: 80 },
    role: { enum: ['insured', 'claimant', 'witness', 'garage'] },
    phone: { type: 'string', pattern: '^\\+?[0-9 ]{6,20}$' },
  },
};

export const claimSchema = {
  type: 'object',
  required: ['id', 'policy', 'occurred', 'kind', 'parties', 'items'],
  properties: {
    id: { type: 'string', pattern: '^CL-[0-9]{6}$' },
    policy: { type: 'string', pattern: '^[A-Z]{2}[0-9]{8}$' },
    occurred: { type: 'string', minLength: 10, maxLength: 10 },
    kind: { enum: ['motor', 'home', 'travel'] },
    parties: { type: 'array', minItems: 1, maxItems: 6, items: party },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['label', 'value'],
        properties: { label: { type: 'string' }, value: money, photos: { type: 'array', items: { type: 'string' } } },
      },
    },
  },
};

const extras = {
  motor: { type: 'object', required: ['plate'], properties: { plate: { type: 'string', pattern: '^[A-Z]{2,3} ?[0-9]{3,5}$' } } },
  home: { type: 'object', required: ['address'], properties: { address: { type: 'string', minLength: 5 } } },
  travel: { type: 'object', required: ['country'], properties: { country: { type: 'string', minLength: 2, maxLength: 2 } } },
};

export const schemaFor = (kind) => ({ allOf: [claimSchema, extras[kind] ?? {}] });
