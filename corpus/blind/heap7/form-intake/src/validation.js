import { Ajv } from 'ajv';
import { schemaFor } from './forms.js';

const ajv = new Ajv({ allErrors: true });

export function check(tenant, form, body) {
  const validate = ajv.compile(schemaFor(tenant, form));
  return validate(body) ? [] : validate.errors.map((error) => `${error.instancePath || '/'} ${error.message}`);
}
