export const shared = {
  address: {
    type: 'object',
    required: ['street', 'town', 'code'],
    properties: { street: { type: 'string', minLength: 3 }, town: { type: 'string' }, code: { type: 'string', pattern: '^[0-9]{4,5}$' } },
    additionalProperties: false,
  },
  person: {
    type: 'object',
    required: ['name', 'born', 'address'],
    properties: {
      name: { type: 'string', minLength: 2, maxLength: 80 },
      born: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
      address: { $ref: '#/definitions/address' },
      phone: { type: 'string', pattern: '^\\+?[0-9 ]{5,20}$' },
    },
  },
};

export const forms = {
  admission: {
    type: 'object',
    definitions: shared,
    required: ['patient', 'ward', 'reasons'],
    properties: {
      patient: { $ref: '#/definitions/person' },
      contact: { $ref: '#/definitions/person' },
      ward: { enum: ['north', 'south', 'day'] },
      reasons: { type: 'array', minItems: 1, items: { type: 'string', minLength: 3 } },
    },
  },
  vitals: {
    type: 'object',
    required: ['patientId', 'readings'],
    properties: {
      patientId: { type: 'integer', minimum: 1 },
      readings: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          required: ['at', 'pulse'],
          properties: {
            at: { type: 'integer' },
            pulse: { type: 'number', minimum: 20, maximum: 240 },
            temperature: { type: 'number', minimum: 30, maximum: 44 },
            pressure: { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 },
          },
        },
      },
    },
  },
};
