import { Ajv } from 'ajv';

const ajv = new Ajv({ allErrors: true, coerceTypes: false });

export function validateClaim(forms, form, body) {
  const validate = ajv.compile(forms.schema(form));
  if (validate(body)) return [];
  return validate.errors.map((error) => `${error.instancePath || '/'} ${error.message}`);
}
