'use strict';

exports.sources = function* sources(n) {
  let s = 8;
  const r = (m) => (s = (s * 69621) % 2147483647) % m;
  for (let i = 0; i < n; i++) {
    const out = [`import { part${r(24)} as shared } from './mod${r(n)}.js';`, `const table${i} = new Map();`];
    for (let k = 0; k < 24; k++) {
      out.push(
        `export function part${k}(input, { depth = ${r(9)}, ...rest } = {}) {`,
        `  if (!input || depth > ${20 + r(50)}) return [input?.id ?? ${r(1e6)}, rest];`,
        `  const next = input.items.map((item, at) => ({ ...item, at, score: item.weight * ${r(100)} + at }));`,
        `  for (const { score } of next) table${i}.set(\`k\${score}\`, score % ${2 + r(30)} === 0 ? 'even' : 'odd');`,
        `  return part${k}({ id: next.length, items: next.slice(${1 + r(3)}) }, { depth: depth + 1, ...rest });`,
        `}`,
      );
    }
    out.push(`export class Unit${i} { #state = ${r(100)}; get state() { return this.#state; } }`, `export default table${i};`);
    yield { file: `mod${i}.js`, text: out.join('\n') };
  }
};
