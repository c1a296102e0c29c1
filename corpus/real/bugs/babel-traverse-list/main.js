'use strict';

const { parse } = require('@babel/parser');
const traverse = require('@babel/traverse').default;

/** A translation table as the build writes it out: one big object of message keys. */
function catalogSource(count) {
  const lines = [];
  for (let i = 0; i < count; i++) lines.push(`  "page.${i % 90}.message.${i}": "Text number ${i}",`);
  return `export default {\n${lines.join('\n')}\n};\n`;
}

function collectKeys(code) {
  const keys = new Map();
  const ast = parse(code, { sourceType: 'module' });
  traverse(ast, {
    ObjectProperty(path) {
      const page = path.node.key.value.split('.')[1];
      keys.set(page, (keys.get(page) || 0) + 1);
    },
  });
  return keys;
}

const keys = collectKeys(catalogSource(Number(process.env.MESSAGES || 13000)));
console.log(keys.size, 'pages', [...keys.values()].reduce((a, b) => a + b, 0), 'messages');
