import Ajv from 'ajv';
import { quoteSchema } from './schema.js';

function validatorFor(schema) {
  const ajv = new Ajv.default({ allErrors: true });
  return ajv.compile(schema);
}

export function checkQuote(body) {
  const validate = validatorFor(quoteSchema);
  if (validate(body)) return [];
  return validate.errors.map((e) => `${e.instancePath || '/'} ${e.message}`);
}
