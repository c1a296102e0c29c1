'use strict';

const { parse } = require('babylon');
const { fixtureModule } = require('./fixtures');

function exportedKeys(source) {
  const ast = parse(source, { sourceType: 'module', plugins: ['flow', 'jsx'] });
  const { elements } = ast.program.body[0].declaration;
  const keys = new Set();
  for (const element of elements) {
    for (const property of element.properties) keys.add(property.key.value);
  }
  return { count: elements.length, keys: [...keys] };
}

for (const count of [10, 1200]) {
  const { count: found, keys } = exportedKeys(fixtureModule(count));
  console.log(found, keys.join(','));
}
