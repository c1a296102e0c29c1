function property(field) {
  switch (field.kind) {
    case 'integer':
      return { type: 'integer', minimum: 0, maximum: 700 };
    case 'choice':
      return { type: 'string', enum: field.options };
    case 'flag':
      return { type: 'boolean' };
    default:
      return { type: 'string', minLength: 1, maxLength: 200 };
  }
}

export function schemaFor(form) {
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(form.fields.map((field) => [field.name, property(field)])),
    required: form.fields.filter((field) => field.required).map((field) => field.name),
  };
}
