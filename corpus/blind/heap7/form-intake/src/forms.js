export const forms = {
  claim: {
    required: ['policy', 'date', 'amount'],
    properties: {
      policy: { type: 'string', pattern: '^P[0-9]{6}$' },
      date: { type: 'string', minLength: 10, maxLength: 10 },
      amount: { type: 'number', minimum: 0 },
      items: { type: 'array', items: { type: 'object', required: ['what'], properties: { what: { type: 'string' }, value: { type: 'number' } } } },
    },
  },
  contact: {
    required: ['name', 'email'],
    properties: {
      name: { type: 'string', minLength: 1 },
      email: { type: 'string', pattern: '@' },
      message: { type: 'string', maxLength: 4000 },
    },
  },
};

export function schemaFor(tenant, form) {
  const base = forms[form];
  return { type: 'object', additionalProperties: false, required: base.required, properties: { ...base.properties, ...tenant.extra } };
}
