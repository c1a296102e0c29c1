import { Ajv } from 'ajv';
import { schemaFor } from './forms.js';

const ajv = new Ajv({ allErrors: true });

export class Desk {
  accepted = 0;
  refused = new Map();

  submit(kind, form) {
    const validate = ajv.compile(schemaFor(kind));
    if (validate(form)) {
      this.accepted += 1;
      return { ok: true };
    }
    const fields = validate.errors.map((error) => error.instancePath || error.params.missingProperty);
    for (const field of fields) this.refused.set(`${kind}${field}`, (this.refused.get(`${kind}${field}`) ?? 0) + 1);
    return { ok: false, fields };
  }
}
