import { tokenize, type Token } from './lexer.ts';

export const OP = {
  CONST: 0, LOAD: 1, STORE: 2, ADD: 3, SUB: 4, MUL: 5, DIV: 6, MOD: 7, LT: 8, LE: 9, EQ: 10, NE: 11, NOT: 12,
  JUMP: 13, UNLESS: 14, CALL: 15, RETURN: 16, POP: 17, INDEX: 18, PUT: 19, ARRAY: 20, GT: 21, GE: 22, AND: 23, OR: 24,
} as const;

export interface Routine {
  name: string;
  arity: number;
  slots: number;
  code: Int32Array;
}

export interface Program {
  constants: Float64Array;
  routines: Routine[];
}

const LEVELS: Array<Record<string, number>> = [
  { '||': OP.OR }, { '&&': OP.AND }, { '==': OP.EQ, '!=': OP.NE },
  { '<': OP.LT, '<=': OP.LE, '>': OP.GT, '>=': OP.GE },
  { '+': OP.ADD, '-': OP.SUB }, { '*': OP.MUL, '/': OP.DIV, '%': OP.MOD },
];

export function compile(source: string): Program {
  const tokens = tokenize(source);
  const constants: number[] = [];
  const routines: Routine[] = [];
  const names = new Map<string, number>();
  let at = 0;

  const peek = (text: string): boolean => tokens[at].text === text && tokens[at].kind !== 'number';
  const accept = (text: string): boolean => peek(text) && ++at > 0;
  function expect(text: string): void {
    if (!accept(text)) throw new SyntaxError(`expected ${text} at ${tokens[at].at}, found ${tokens[at].text}`);
  }
  const take = (): Token => tokens[at++];

  function routine(name: string, params: string[], body: (code: number[], slots: Map<string, number>) => void): void {
    const code: number[] = [];
    const slots = new Map(params.map((p, i) => [p, i]));
    const index = names.get(name) ?? names.size;
    names.set(name, index);
    body(code, slots);
    code.push(OP.CONST, constant(0), OP.RETURN);
    routines[index] = { name, arity: params.length, slots: slots.size, code: Int32Array.from(code) };
  }

  function constant(value: number): number {
    const found = constants.indexOf(value);
    return found >= 0 ? found : constants.push(value) - 1;
  }

  function statement(code: number[], slots: Map<string, number>): void {
    if (accept('let')) {
      const name = take().text;
      expect('=');
      expression(code, slots);
      if (!slots.has(name)) slots.set(name, slots.size);
      code.push(OP.STORE, slots.get(name)!);
      expect(';');
    } else if (accept('while')) {
      const top = code.length;
      expression(code, slots);
      const hole = code.push(OP.UNLESS, 0) - 1;
      block(code, slots);
      code.push(OP.JUMP, top);
      code[hole] = code.length;
    } else if (accept('if')) {
      expression(code, slots);
      const hole = code.push(OP.UNLESS, 0) - 1;
      block(code, slots);
      if (accept('else')) {
        const over = code.push(OP.JUMP, 0) - 1;
        code[hole] = code.length;
        block(code, slots);
        code[over] = code.length;
      } else {
        code[hole] = code.length;
      }
    } else if (accept('return')) {
      expression(code, slots);
      code.push(OP.RETURN);
      expect(';');
    } else {
      expression(code, slots);
      if (accept('=')) {
        const last = code.pop()!;
        if (last === OP.INDEX) {
          expression(code, slots);
          code.push(OP.PUT);
        } else {
          code.pop();
          expression(code, slots);
          code.push(OP.STORE, last);
        }
      } else {
        code.push(OP.POP);
      }
      expect(';');
    }
  }

  function block(code: number[], slots: Map<string, number>): void {
    expect('{');
    while (!accept('}')) statement(code, slots);
  }

  function expression(code: number[], slots: Map<string, number>, level = 0): void {
    if (level === LEVELS.length) return primary(code, slots);
    expression(code, slots, level + 1);
    while (tokens[at].kind === 'op' && tokens[at].text in LEVELS[level]) {
      const op = LEVELS[level][take().text];
      expression(code, slots, level + 1);
      code.push(op);
    }
  }

  function primary(code: number[], slots: Map<string, number>): void {
    const token = take();
    if (token.kind === 'number') {
      code.push(OP.CONST, constant(Number(token.text)));
    } else if (token.text === '(') {
      expression(code, slots);
      expect(')');
    } else if (token.text === '!') {
      primary(code, slots);
      code.push(OP.NOT);
    } else if (token.text === '[') {
      expression(code, slots);
      expect(']');
      code.push(OP.ARRAY);
    } else if (accept('(')) {
      let count = 0;
      while (!accept(')')) {
        expression(code, slots);
        count++;
        accept(',');
      }
      if (!names.has(token.text)) names.set(token.text, names.size);
      code.push(OP.CALL, names.get(token.text)!, count);
    } else {
      const slot = slots.get(token.text);
      if (slot === undefined) throw new ReferenceError(`${token.text} at ${token.at}`);
      code.push(OP.LOAD, slot);
    }
    while (accept('[')) {
      expression(code, slots);
      expect(']');
      code.push(OP.INDEX);
    }
  }

  while (tokens[at].kind !== 'end') {
    expect('fn');
    const name = take().text;
    expect('(');
    const params: string[] = [];
    while (!accept(')')) {
      params.push(take().text);
      accept(',');
    }
    routine(name, params, block);
  }
  return { constants: Float64Array.from(constants), routines };
}
