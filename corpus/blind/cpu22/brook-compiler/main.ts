import { Parser } from './syntax.ts';
import type { Program } from './syntax.ts';
import { DropUnused, FoldConstants, Propagate } from './passes.ts';
import { emit, run } from './machine.ts';

let state = 8675309;
function rand(n: number): number {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  return (state >>> 8) % n;
}

/** Writes the kind of long straight functions our table generator used to hand to the compiler. */
function writeFunction(k: number): string {
  const lines = [`fn f${k}(a, b) {`, '  let acc = a;', '  let i = 0;'];
  const vars = ['a', 'b', 'acc'];
  const term = (): string => (rand(4) === 0 ? String(rand(50)) : vars[rand(vars.length)]);
  for (let v = 0; v < 260; v++) {
    const name = `t${v}`;
    const constant = rand(3) === 0;
    const rhs = constant ? `${rand(90)} * ${1 + rand(9)} + ${rand(100)}` : `${term()} ${'+-*'[rand(3)]} ${term()} % ${1 + rand(97)}`;
    lines.push(`  let ${name} = ${rhs};`);
    if (rand(3) > 0) vars.push(name);
    if (rand(5) === 0) lines.push(`  if ${term()} < ${term()} { acc = acc + ${term()}; } else { acc = acc - ${term()} * 3; }`);
    if (rand(9) === 0) lines.push(`  ${vars[vars.length - 1]} = ${term()} + 1;`);
  }
  lines.push(`  while i < 6 { acc = acc * 31 + ${term()} % 1009; i = i + 1; }`);
  if (k > 0) lines.push(`  acc = acc + f${k - 1}(acc % 77, b);`);
  lines.push('  return acc;', '}');
  return lines.join('\n');
}

const source = Array.from({ length: 26 }, (_, k) => writeFunction(k)).join('\n\n');
let program: Program = new Parser(source).program();
const before = emit(program);

const pipeline = [new FoldConstants(), new Propagate(), new FoldConstants(), new DropUnused(), new DropUnused()];
for (let round = 0; round < 2; round++) {
  for (const pass of pipeline) program = pass.program(program);
}
const after = emit(program);

const size = (u: ReturnType<typeof emit>): number => [...u.values()].reduce((n, x) => n + x.code.length, 0);
let checksum = 0;
for (let n = 0; n < 40; n++) {
  const x = run(before, 'f25', [n, n * 3 + 1]);
  const y = run(after, 'f25', [n, n * 3 + 1]);
  if (x !== y) throw new Error(`results differ for ${n}: ${x} ${y}`);
  checksum = (Math.imul(checksum, 33) + y) | 0;
}
console.log(`source ${source.length} chars, code ${size(before)} -> ${size(after)}, checksum ${checksum}`);
