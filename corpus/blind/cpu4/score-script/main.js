'use strict';
const { Parser } = require('./lib/parser');
const { check } = require('./lib/check');

let s = 2718;
const pick = (n) => (s = (s * 48271) % 2147483647) % n;

function expression(depth) {
  if (depth === 0 || pick(5) === 0) return pick(2) ? String(pick(1000) / 10) : `v${pick(9)}`;
  if (pick(7) === 0) return `rule${pick(40)}(${expression(depth - 1)}, ${expression(depth - 1)})`;
  const op = ['+', '-', '*', '/', '<', '==', '&&'][pick(7)];
  return `(${expression(depth - 1)} ${op} ${expression(depth - 1)})`;
}

function script(functions) {
  const out = [];
  for (let i = 0; i < functions; i++) {
    out.push(`# scoring rule ${i}`, `fn rule${i % 36}(v0, v1) {`);
    for (let k = 2; k < 9; k++) out.push(`  let v${k} = ${expression(4)};`);
    out.push(`  while v2 < ${pick(50)} { v2 = v2 + ${expression(2)}; }`, `  if ${expression(3)} { return v3; } else { v4 = ${expression(3)}; }`, `  return ${expression(4)};`, '}');
  }
  return out.join('\n');
}

let bytes = 0;
const totals = {};
const missing = new Set();
for (let league = 0; league < 130; league++) {
  const source = script(60);
  bytes += source.length;
  const result = check(new Parser(source).program());
  for (const [type, n] of Object.entries(result.counts)) totals[type] = (totals[type] ?? 0) + n;
  result.missing.forEach((name) => missing.add(name));
}
console.log(`${bytes} characters`, totals);
console.log('undefined rules:', [...missing].join(', '));
