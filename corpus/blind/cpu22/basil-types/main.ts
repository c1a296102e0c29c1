import { createHash } from 'node:crypto';
import { Reader } from './ast.ts';
import { Inferrer } from './infer.ts';
import { BOOL, INT, TypeError_, fn, pair, show } from './types.ts';
import type { Type } from './types.ts';

let r = 13579;
const rnd = (n: number): number => {
  r = (Math.imul(r, 214013) + 2531011) & 0x7fffffff;
  return (r >> 12) % n;
};

const prelude: Record<string, (m: () => Type) => Type> = {
  add: () => fn(INT, fn(INT, INT)),
  less: () => fn(INT, fn(INT, BOOL)),
  fst: (m) => { const a = m(); const b = m(); return fn(pair(a, b), a); },
  snd: (m) => { const a = m(); const b = m(); return fn(pair(a, b), b); },
};

const TEMPLATES: Array<(n: string, f: () => string) => string> = [
  (n) => `let ${n} = \\x. x in`,
  (n) => `let ${n} = \\f. \\g. \\x. f (g x) in`,
  (n) => `let ${n} = \\p. (snd p, fst p) in`,
  (n) => `let ${n} = \\b. \\x. \\y. if b then x else y in`,
  (n) => `let ${n} = \\x. \\y. add (fst (x, y)) 1 in`,
  (n, f) => `let ${n} = \\q. (q ${f()}, q) in`,
  (n, f) => `let ${n} = \\x. if less x 10 then (x, ${f()}) else (add x 1, fst) in`,
  (n, f) => `let ${n} = \\z. (${f()}, ${f()}) in`,
];

function program(size: number): string {
  const names: string[] = ['fst', 'snd', 'add'];
  const some = (): string => names[Math.max(0, names.length - 1 - rnd(9))];
  const lines: string[] = [];
  for (let i = 0; i < size; i++) {
    const name = `v${i}`;
    lines.push(TEMPLATES[i % 5 === 0 ? 0 : rnd(160) === 0 ? 6 : [1, 2, 3, 4, 5, 7, 7][rnd(7)]](name, some));
    names.push(name);
  }
  return `${lines.join('\n')}\n(${some()}, (${some()}, ${some()}))`;
}

let good = 0;
let bad = 0;
let instantiated = 0;
const digest = createHash('sha256');
for (let p = 0; p < 3600; p++) {
  const ast = new Reader(program(22 + rnd(26))).expression();
  const inferrer = new Inferrer(prelude);
  try {
    digest.update(show(inferrer.infer(ast)));
    good++;
  } catch (e) {
    if (!(e instanceof TypeError_)) throw e;
    digest.update(e.message);
    bad++;
  }
  instantiated += inferrer.instantiated;
}
console.log(`typed ${good} refused ${bad} instantiated ${instantiated} ${digest.digest('hex').slice(0, 24)}`);
