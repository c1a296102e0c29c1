'use strict';

const Ajv = require('ajv');
const addFormats = require('ajv-formats');
const { envelope } = require('./schemas');

class EnvelopeChecker {
  constructor({ strictFormats }) {
    this.ajv = new Ajv({ allErrors: true, strict: false, coerceTypes: false });
    addFormats(this.ajv, { mode: strictFormats ? 'full' : 'fast' });
    this.seen = new Map();
  }

  validatorFor(type, version) {
    const schema = envelope(type, version);
    return schema && this.ajv.compile(schema);
  }

  check(type, version, events) {
    const validate = this.validatorFor(type, version);
    this.seen.set(type, (this.seen.get(type) ?? 0) + events.length);
    if (!validate) return events.map((_, index) => ({ index, path: '', message: `unknown type ${type}` }));

    const problems = [];
    for (let index = 0; index < events.length; index += 1) {
      if (validate(events[index])) continue;
      for (const error of validate.errors) {
        if (problems.some((p) => p.index === index && p.path === error.instancePath)) continue;
        problems.push({ index, path: error.instancePath, message: error.message });
      }
    }
    return problems;
  }
}

module.exports = { EnvelopeChecker };
