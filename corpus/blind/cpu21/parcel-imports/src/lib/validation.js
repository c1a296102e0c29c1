'use strict';

const Ajv = require('ajv');
const schemas = require('../schemas/manifest');
const { InvalidManifestError } = require('./errors');

const OPTIONS = { allErrors: true, coerceTypes: false, strict: true };

function createValidator(name, overrides) {
  const ajv = new Ajv({ ...OPTIONS, ...overrides });
  const check = ajv.compile(schemas[name]);
  return {
    assert(value) {
      if (check(value)) return value;
      const problems = check.errors.map((e) => `${e.instancePath || '/'} ${e.message}`);
      throw new InvalidManifestError(`invalid ${name}`, { problems });
    },
  };
}

module.exports = { createValidator };
