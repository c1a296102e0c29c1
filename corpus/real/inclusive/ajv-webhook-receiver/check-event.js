'use strict';
const Ajv = require('ajv');
const addFormats = require('ajv-formats');
const schemas = require('./schemas');

function checkEvent(source, event) {
  const ajv = new Ajv({ allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(schemas[source]);
  if (validate(event)) return [];
  return validate.errors.map((error) => `${error.instancePath} ${error.message}`);
}

module.exports = { checkEvent };
