import Ajv from 'ajv';
import { schemaFor } from './schema.js';

const ajv = new Ajv({ allErrors: true });

export function createGate(forms) {
  const counts = { accepted: 0, refused: 0 };

  return {
    accept({ formId, answers }) {
      const form = forms.get(formId);
      const validate = ajv.compile(schemaFor(form));
      if (validate(answers)) {
        counts.accepted += 1;
        return { ok: true };
      }
      counts.refused += 1;
      return { ok: false, problems: validate.errors.map((e) => `${e.instancePath} ${e.message}`) };
    },
    totals: () => ({ ...counts }),
  };
}
