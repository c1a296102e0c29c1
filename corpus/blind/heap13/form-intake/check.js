import Ajv from 'ajv';

const ajv = new Ajv({ allErrors: true, coerceTypes: true });

function shapeOf(form) {
  return {
    type: 'object',
    title: form.title,
    properties: Object.fromEntries(form.fields.map(([name, rule]) => [name, { ...rule }])),
    required: form.required,
    additionalProperties: false,
  };
}

export function check(form, answers) {
  const validate = ajv.compile(shapeOf(form));
  if (validate(answers)) return { ok: true, problems: [] };
  return {
    ok: false,
    problems: validate.errors.map((e) => `${e.instancePath || '/'} ${e.message}`),
  };
}
