'use strict';

/** An API description whose resources share nested components. */
function describe(resources, depth) {
  const schemas = { Money: { type: 'object', properties: { amount: { type: 'number' }, currency: { type: 'string' } } } };
  for (let level = 0; level < depth; level++) {
    const below = level === 0 ? 'Money' : `Level${level - 1}`;
    const properties = {};
    for (const name of ['net', 'gross', 'tax', 'fee']) properties[name] = { $ref: `#/components/schemas/${below}` };
    schemas[`Level${level}`] = { type: 'object', properties };
  }
  const paths = {};
  for (let i = 0; i < resources; i++) {
    paths[`/resource-${i}`] = {
      get: { responses: { 200: { description: 'ok', content: { 'application/json': { schema: { $ref: `#/components/schemas/Level${depth - 1}` } } } } } },
    };
  }
  return { openapi: '3.0.0', info: { title: 'billing', version: '1' }, paths, components: { schemas } };
}

module.exports = { describe };
