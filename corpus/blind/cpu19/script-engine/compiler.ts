import { lex, type Token } from './lexer.ts';

export const Op = { push: 0, load: 1, store: 2, add: 3, sub: 4, mul: 5, div: 6, mod: 7, lt: 8, gt: 9, le: 10, ge: 11, eq: 12, ne: 13, jump: 14, jumpIf0: 15, call: 16, ret: 17, pop: 18 } as const;

export interface Unit {
  name: string;
  code: Int32Array;
  locals: number;
  params: number;
}
export interface Program {
  units: Unit[];
  constants: Float64Array;
  main: number;
}

const LEVEL: Record<string, [number, number]> = {
  '==': [1, Op.eq], '!=': [1, Op.ne], '<': [2, Op.lt], '>': [2, Op.gt], '<=': [2, Op.le], '>=': [2, Op.ge],
  '+': [3, Op.add], '-': [3, Op.sub], '*': [4, Op.mul], '/': [4, Op.div], '%': [4, Op.mod],
};

export function compile(source: string): Program {
  const tokens: Token[] = [...lex(source)];
  const constants: number[] = [];
  const constantAt = new Map<number, number>();
  const units: Unit[] = [];
  const unitAt = new Map<string, number>();
  let p = 0;
  let code: number[] = [];
  let scope = new Map<string, number>();

  const peek = () => tokens[p].text;
  const accept = (t: string) => tokens[p].kind !== 'end' && peek() === t && (p++, true);
  const expect = (t: string) => {
    if (!accept(t)) throw new SyntaxError(`expected ${t} at ${tokens[p].at}, got ${peek()}`);
  };
  const slot = (name: string) => {
    let s = scope.get(name);
    if (s === undefined) scope.set(name, (s = scope.size));
    return s;
  };
  const unit = (name: string) => {
    let u = unitAt.get(name);
    if (u === undefined) unitAt.set(name, (u = units.push({ name, code: new Int32Array(0), locals: 0, params: 0 }) - 1));
    return u;
  };
  const constant = (v: number) => {
    let c = constantAt.get(v);
    if (c === undefined) constantAt.set(v, (c = constants.push(v) - 1));
    return c;
  };

  function primary(): void {
    const t = tokens[p++];
    if (t.kind === 'num') code.push(Op.push, constant(Number(t.text)));
    else if (t.text === '(') {
      expression(0);
      expect(')');
    } else if (t.kind === 'name' && accept('(')) {
      let n = 0;
      while (!accept(')')) {
        expression(0);
        n++;
        accept(',');
      }
      code.push(Op.call, unit(t.text), n);
    } else if (t.kind === 'name') code.push(Op.load, slot(t.text));
    else throw new SyntaxError(`unexpected ${t.text} at ${t.at}`);
  }

  function expression(min: number): void {
    primary();
    for (;;) {
      const rule = LEVEL[peek()];
      if (!rule || rule[0] <= min) return;
      p++;
      expression(rule[0]);
      code.push(rule[1]);
    }
  }

  function block(): void {
    expect('{');
    while (!accept('}')) statement();
  }

  function statement(): void {
    if (accept('while')) {
      const top = code.length;
      expression(0);
      const exit = code.push(Op.jumpIf0, 0) - 1;
      block();
      code.push(Op.jump, top);
      code[exit] = code.length;
    } else if (accept('if')) {
      expression(0);
      const otherwise = code.push(Op.jumpIf0, 0) - 1;
      block();
      if (accept('else')) {
        const done = code.push(Op.jump, 0) - 1;
        code[otherwise] = code.length;
        block();
        code[done] = code.length;
      } else code[otherwise] = code.length;
    } else if (accept('return')) {
      expression(0);
      expect(';');
      code.push(Op.ret);
    } else {
      accept('let');
      const name = tokens[p].text;
      if (tokens[p + 1].text === '=') {
        p += 2;
        expression(0);
        code.push(Op.store, slot(name));
      } else {
        expression(0);
        code.push(Op.pop);
      }
      expect(';');
    }
  }

  while (accept('fn')) {
    const u = units[unit(tokens[p++].text)];
    code = [];
    scope = new Map();
    expect('(');
    while (!accept(')')) {
      slot(tokens[p++].text);
      accept(',');
    }
    u.params = scope.size;
    block();
    code.push(Op.push, constant(0), Op.ret);
    u.code = Int32Array.from(code);
    u.locals = scope.size;
  }
  return { units, constants: Float64Array.from(constants), main: unit('main') };
}
