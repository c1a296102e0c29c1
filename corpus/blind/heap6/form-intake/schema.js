function property({ type, limit }) {
  if (type === 'string') return { type, minLength: 1, maxLength: limit };
  if (type === 'integer') return { type, minimum: 0, maximum: limit * 100 };
  return { type };
}

export function schemaFor(definition) {
  return {
    type: 'object',
    additionalProperties: false,
    required: definition.fields.filter((f) => f.required).map((f) => f.name),
    properties: Object.fromEntries(definition.fields.map((f) => [f.name, property(f)])),
  };
}
