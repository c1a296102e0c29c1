import { run } from './combine.ts';
import { tokenize } from './lexer.ts';
import { rules, type Expr, type Rule } from './rules.ts';

type Value = number | string | boolean | Value[];
type Facts = Map<string, Value>;

function write(count: number, seed: number): string {
  let s = seed;
  const below = (n: number) => (s = (s * 48271) % 2147483647) % n;
  const names = ['weight', 'zone', 'price', 'members', 'stock', 'age', 'rank', 'delay'];
  const term = (depth: number): string => {
    const pick = below(depth > 3 ? 3 : 7);
    if (pick < 2) return names[below(8)];
    if (pick === 2) return String(below(1000) / 4);
    if (pick === 3) return `min(${term(depth + 1)}, ${term(depth + 1)})`;
    if (pick === 4) return `(${term(depth + 1)} + ${term(depth + 1)})`;
    if (pick === 5) return `max(${term(depth + 1)}, ${below(50)}, ${term(depth + 1)})`;
    return `${term(depth + 1)} * ${term(depth + 1)} - ${below(9)}`;
  };
  const test = () => `${term(1)} ${['<', '>', '<=', '>='][below(4)]} ${term(1)}`;
  const out: string[] = [];
  for (let i = 0; i < count; i++) {
    out.push(`# rule number ${i}`, `rule r${i} when ${test()} && (${test()} || !(label == "kind ${below(9)}")) {`,
      `  set ${names[below(8)]} = ${term(0)} / ${1 + below(9)};`, `  set label = "kind ${below(9)}";`, `  set tags = [${term(2)}, "t${below(20)}", ${below(5)} == ${below(5)}];`,
      below(2) ? '}' : `} else {\n  set ${names[below(8)]} = ${term(1)};\n}`);
  }
  return out.join('\n');
}

const FUNCTIONS: Record<string, (...args: number[]) => number> = { min: Math.min, max: Math.max };

function value(expr: Expr, facts: Facts): Value {
  switch (expr.t) {
    case 'num': case 'text': return expr.value;
    case 'name': return facts.get(expr.name) ?? 0;
    case 'not': return !value(expr.of, facts);
    case 'list': return expr.items.map((item) => value(item, facts));
    case 'call': return FUNCTIONS[expr.name](...(expr.args.map((arg) => value(arg, facts)) as number[]));
    case 'op': {
      const { op } = expr;
      if (op === '&&') return value(expr.a, facts) && value(expr.b, facts);
      if (op === '||') return value(expr.a, facts) || value(expr.b, facts);
      const a = value(expr.a, facts) as number;
      const b = value(expr.b, facts) as number;
      switch (op) {
        case '+': return a + b;
        case '-': return a - b;
        case '*': return a * b;
        case '/': return a / b;
        case '<': return a < b;
        case '>': return a > b;
        case '<=': return a <= b;
        case '>=': return a >= b;
        case '==': return a === b;
        default: return a !== b;
      }
    }
  }
}

function apply(list: Rule[], facts: Facts): number {
  let fired = 0;
  for (const rule of list) {
    const hit = value(rule.when, facts);
    if (hit) fired++;
    for (const { name, value: expr } of hit ? rule.sets : rule.otherwise) {
      const result = value(expr, facts);
      facts.set(name, typeof result === 'number' ? Math.max(-1e6, Math.min(1e6, result)) : result);
    }
  }
  return fired;
}

let parsed = 0;
let characters = 0;
let fired = 0;
let tokens = 0;
const facts: Facts = new Map();
for (let file = 0; file < Number(process.argv[2] ?? 14); file++) {
  const source = write(1000, 11 + file);
  const list = tokenize(source);
  const program = run(rules, list);
  parsed += program.length;
  characters += source.length;
  tokens += list.length;
  for (let turn = 0; turn < 4; turn++) {
    facts.set('weight', turn * 10).set('stock', 7 + file).set('label', `kind ${turn}`);
    fired += apply(program, facts);
  }
}
console.log(`${parsed} rules, ${tokens} tokens, ${characters} characters, fired ${fired}`);
console.log([...facts].map(([name, v]) => `${name}=${typeof v === 'number' ? v.toFixed(2) : String(v)}`).join(' '));
