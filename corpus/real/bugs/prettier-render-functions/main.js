const prettier = require('prettier');
const { compileTemplate } = require('./compile-template');

const TEMPLATE = {
  tag: 'main',
  depth: Number(process.env.DEPTH || 17),
};

function generate(template) {
  const code = `export function render(_c) { return ${compileTemplate(template)}; }`;
  return prettier.format(code, { parser: 'babel', singleQuote: true, printWidth: 100 });
}

const output = generate(TEMPLATE);
console.log(`${output.split('\n').length} lines`);
console.log(output.split('\n').slice(0, 4).join('\n'));
