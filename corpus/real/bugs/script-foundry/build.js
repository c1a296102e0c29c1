const { createHash } = require('crypto');
const { parseScript } = require('shift-parser');
const codegen = require('shift-codegen').default;
const { library } = require('./sources');
const passes = require('./passes');

const short = new Map([['order', 'o'], ['context', 'c'], ['base', 'b'], ['extra', 'e'], ['hits', 'h'], ['answer', 'a']]);

function build(name, source) {
  const tree = parseScript(source);
  const folded = passes.fold(tree);
  const renamed = passes.rename(tree, short);
  const output = codegen(tree);
  parseScript(output);
  const sum = createHash('md5').update(output).digest('hex');
  console.log(`${name}: ${source.length} -> ${output.length} characters, folded ${folded}, renamed ${renamed}, ${sum}`);
  return passes.census(tree);
}

const all = new Map();
[1000, 260].forEach((count, i) => {
  for (const [type, n] of build(`rules-${i + 1}.js`, library(count, 9001 + i))) all.set(type, (all.get(type) || 0) + n);
});
console.log([...all].slice(0, 12).map(([t, n]) => `${t} ${n}`).join('\n'));
