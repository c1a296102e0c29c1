import { parse } from 'acorn';
import { makeSource } from './generate.mjs';
import { unusedNames } from './scopes.mjs';

let total = 0;
let lines = 0;
for (let file = 0; file < 440; file++) {
  const source = makeSource(file);
  const program = parse(source, { ecmaVersion: 2022, sourceType: 'module', locations: true });
  lines += program.loc.end.line;
  const unused = unusedNames(program);
  total += unused.length;
  if (file < 3) for (const { name, line } of unused.slice(0, 4)) console.log(`src/part${file}.js:${line} ${name} is never used`);
}
console.log(`${total} unused names in ${lines} lines`);
