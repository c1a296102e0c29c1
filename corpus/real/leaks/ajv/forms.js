'use strict';
const Ajv = require('ajv').default;

const ajv = new Ajv({ allErrors: true });

const fields = {
  contact: ['name', 'email', 'message'],
  order: ['sku', 'street', 'city', 'country'],
};

function schemaFor(form) {
  const properties = {};
  for (const field of fields[form]) properties[field] = { type: 'string', minLength: 1, maxLength: 200 };
  return { type: 'object', properties, required: fields[form], additionalProperties: false };
}

exports.submit = function submit(form, data) {
  const validate = ajv.compile(schemaFor(form));
  return validate(data) ? [] : validate.errors;
};
