'use strict';

const text = (max = 80) => ({ type: 'string', minLength: 1, maxLength: max });
const optional = (schema) => ({ anyOf: [schema, { type: 'null' }] });
const oneOf = (...values) => ({ enum: values });

const DETAILS = {
  umbrella: () => ({ colour: text(20), folding: { type: 'boolean' } }),
  phone: () => ({ maker: text(30), model: optional(text(30)), cracked: { type: 'boolean' }, imei: { type: 'string', pattern: '^\\d{15}$' } }),
  bag: () => ({ kind: oneOf('rucksack', 'suitcase', 'handbag', 'sports bag'), colour: text(20), contents: { type: 'array', items: text(), maxItems: 30 } }),
  glove: () => ({ side: oneOf('left', 'right', 'pair'), material: text(20) }),
  instrument: () => ({ name: text(30), case: { type: 'boolean' }, serial: optional(text(24)) }),
};

/** The form for a kind of thing, as a schema. */
function formFor(kind) {
  const details = (DETAILS[kind] ?? (() => ({ note: text(200) })))();
  return {
    type: 'object',
    required: ['kind', 'found', 'details'],
    additionalProperties: false,
    properties: {
      kind: text(30),
      found: {
        type: 'object',
        required: ['line', 'day'],
        properties: {
          line: { type: 'integer', minimum: 1, maximum: 99 },
          day: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
          stop: optional(text(60)),
        },
      },
      finder: optional({ type: 'object', required: ['name'], properties: { name: text(), phone: { type: 'string', pattern: '^[+\\d ]+$' } } }),
      details: { type: 'object', required: Object.keys(details).slice(0, 1), properties: details },
    },
  };
}

module.exports = { formFor };
