import type { Consignment } from './book.ts';
import type { Expr, RuleBody } from './language.ts';

export type Rule = RuleBody & { id: string };
type Value = number | string | boolean;

const functions: Record<string, (...args: number[]) => number> = {
  min: Math.min,
  max: Math.max,
  ceil: Math.ceil,
  round: (x, step = 1) => Math.round(x / step) * step,
};

function evaluate(e: Expr, load: Consignment): Value {
  switch (e.kind) {
    case 'num':
    case 'text':
      return e.value;
    case 'field':
      return load.fields[e.name] ?? 0;
    case 'call':
      return functions[e.name](...e.args.map((a) => Number(evaluate(a, load))));
    case 'not':
      return !evaluate(e.of, load);
    case 'op': {
      if (e.op === 'and') return Boolean(evaluate(e.left, load)) && Boolean(evaluate(e.right, load));
      if (e.op === 'or') return Boolean(evaluate(e.left, load)) || Boolean(evaluate(e.right, load));
      const l = evaluate(e.left, load), r = evaluate(e.right, load);
      switch (e.op) {
        case '<': return l < r;
        case '>': return l > r;
        case '<=': return l <= r;
        case '>=': return l >= r;
        case '=': return l === r;
        case '<>': return l !== r;
        case '+': return Number(l) + Number(r);
        case '-': return Number(l) - Number(r);
        case '*': return Number(l) * Number(r);
        case '/': return Number(r) === 0 ? 0 : Number(l) / Number(r);
      }
    }
  }
  throw new Error('unknown expression');
}

export function price(rules: Rule[], load: Consignment): { rule: string; amount: number }[] {
  const out: { rule: string; amount: number }[] = [];
  for (const rule of rules) {
    if (!evaluate(rule.when, load)) continue;
    const units = rule.per ? Number(load.fields[rule.per] ?? 0) : 1;
    out.push({ rule: rule.id, amount: Math.round(Number(evaluate(rule.charge, load)) * units * 100) / 100 });
  }
  return out;
}
