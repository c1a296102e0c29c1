// A tiny query language over arrays of records, written as tagged templates:
//   q`genus = ${g} and altitude > ${400} order by number limit ${10}`

export type Sheet = Record<string, string | number>;
type Predicate = (row: Sheet, args: readonly unknown[]) => boolean;

export interface Plan {
  where: Predicate;
  orderBy: string | null;
  limitArg: number;
}

type Token = { t: 'word' | 'op' | 'arg' | 'paren' | 'text'; v: string };

const compiled = new WeakMap<TemplateStringsArray, Plan>();

const OPS: Record<string, (a: unknown, b: unknown) => boolean> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '>': (a, b) => (a as number) > (b as number),
  '<': (a, b) => (a as number) < (b as number),
  '>=': (a, b) => (a as number) >= (b as number),
  '~': (a, b) => String(a).includes(String(b)),
};

function tokens(strings: readonly string[]): Token[] {
  const out: Token[] = [];
  strings.forEach((part, i) => {
    for (const m of part.matchAll(/\s*(?:([a-z_]+)|([<>!]?=|[<>~])|([()])|'([^']*)')/gi)) {
      if (m[1]) out.push({ t: 'word', v: m[1] });
      else if (m[2]) out.push({ t: 'op', v: m[2] });
      else if (m[3]) out.push({ t: 'paren', v: m[3] });
      else out.push({ t: 'text', v: m[4] });
    }
    if (i < strings.length - 1) out.push({ t: 'arg', v: String(i) });
  });
  return out;
}

function parse(list: Token[]): Plan {
  let at = 0;
  const peek = (v: string): boolean => list[at]?.v === v && list[at].t !== 'arg';

  const operand = (): ((args: readonly unknown[]) => unknown) => {
    const tok = list[at++];
    if (tok.t === 'arg') {
      const index = Number(tok.v);
      return (args) => args[index];
    }
    return () => tok.v;
  };

  const comparison = (): Predicate => {
    if (peek('(')) {
      at++;
      const inner = either();
      at++;
      return inner;
    }
    if (peek('not')) {
      at++;
      const inner = comparison();
      return (row, args) => !inner(row, args);
    }
    const field = list[at++].v;
    const op = OPS[list[at++].v];
    const value = operand();
    return (row, args) => op(row[field], value(args));
  };

  const both = (): Predicate => {
    let left = comparison();
    while (peek('and')) {
      at++;
      const l = left;
      const r = comparison();
      left = (row, args) => l(row, args) && r(row, args);
    }
    return left;
  };

  const either = (): Predicate => {
    let left = both();
    while (peek('or')) {
      at++;
      const l = left;
      const r = both();
      left = (row, args) => l(row, args) || r(row, args);
    }
    return left;
  };

  const plan: Plan = { where: either(), orderBy: null, limitArg: -1 };
  if (peek('order')) {
    plan.orderBy = list[at + 2].v;
    at += 3;
  }
  if (peek('limit')) plan.limitArg = Number(list[at + 1].v);
  return plan;
}

export function planFor(strings: TemplateStringsArray): Plan {
  let plan = compiled.get(strings);
  if (!plan) {
    plan = parse(tokens(strings));
    compiled.set(strings, plan);
  }
  return plan;
}
