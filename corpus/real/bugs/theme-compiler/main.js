'use strict';
const crypto = require('crypto');
const { parse } = require('babylon');
const generate = require('babel-generator').default;
const { theme } = require('./widgets');
const Rewriter = require('./rewrite');

function compile(name, count) {
  const source = theme(name, count);
  const file = parse(source, { sourceType: 'script', sourceFilename: `${name}.js` });
  const rewriter = new Rewriter({ DEBUG: false });
  rewriter.run(file.program);
  const { code } = generate(file, { comments: false }, source);
  parse(code, { sourceType: 'script' });
  return { name, source, code, rewriter };
}

const results = [compile('harvest', 370), compile('lagoon', 60)];
for (const { name, source, code, rewriter } of results) {
  const hash = crypto.createHash('sha1').update(code.replace(/\s+/g, ' ')).digest('hex');
  console.log(`${name}: ${source.length} in, ${rewriter.replaced} flags, ${hash}`);
  console.log([...rewriter.calls].sort((a, b) => b[1] - a[1]).map(([n, c]) => `  ${n} ${c}`).join('\n'));
}
console.log(results[0].code.split('\n').filter((l) => l.trim() !== '').slice(0, 8).join('\n'));
