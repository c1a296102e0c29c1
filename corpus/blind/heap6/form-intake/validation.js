import { Ajv } from 'ajv';
import { schemaFor } from './schema.js';

const ajv = new Ajv({ allErrors: true, strict: true });

export function validateSubmission(definition, values) {
  const validate = ajv.compile(schemaFor(definition));
  if (validate(values)) return [];
  return validate.errors.map((error) => `${error.instancePath} ${error.message}`);
}
