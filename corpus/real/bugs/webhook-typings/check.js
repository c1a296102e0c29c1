'use strict';

function checkRefs(schema) {
  const problems = [];
  const used = new Set();
  const visit = (node, path) => {
    if (!node || typeof node !== 'object') return;
    if (typeof node.$ref === 'string') {
      const name = node.$ref.slice('#/definitions/'.length);
      used.add(name);
      if (!schema.definitions[name]) problems.push(`${path}: unknown ${name}`);
    }
    for (const [key, value] of Object.entries(node)) visit(value, `${path}/${key}`);
  };
  visit(schema, '#');
  return problems;
}

module.exports = { checkRefs };
