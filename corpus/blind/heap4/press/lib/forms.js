const FIELDS = {
  subscriber: { name: 'text', street: 'text', postcode: 'code', city: 'text', copies: 'count' },
  advert: { headline: 'text', body: 'text', column: 'count', issue: 'code', budget: 'money' },
  letter: { author: 'text', subject: 'text', body: 'text', town: 'text', age: 'count' },
  photo: { credit: 'text', caption: 'text', width: 'count', height: 'count', licence: 'code' },
};

const TYPES = {
  text: { type: 'string', minLength: 1, maxLength: 400 },
  code: { type: 'string', pattern: '^[A-Z0-9-]{3,12}$' },
  count: { type: 'integer', minimum: 1, maximum: 10000 },
  money: { type: 'number', minimum: 0 },
};

export const kinds = Object.keys(FIELDS);

export function schemaFor(kind) {
  const properties = {};
  for (const [field, type] of Object.entries(FIELDS[kind])) properties[field] = { ...TYPES[type] };
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

export function fieldsOf(kind) {
  return FIELDS[kind];
}
