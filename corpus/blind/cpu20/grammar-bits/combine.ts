import { Kind, type Token } from './lexer.ts';

/** Where a parse stands; parsers move `pos` and leave it where they failed or ended. */
export class Input {
  readonly tokens: readonly Token[];
  pos = 0;
  furthest = 0;
  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }
}

export const FAIL = Symbol('fail');
export type Parser<T> = (input: Input) => T | typeof FAIL;

function miss(input: Input): typeof FAIL {
  if (input.pos > input.furthest) input.furthest = input.pos;
  return FAIL;
}

export const kind = (wanted: Kind): Parser<Token> => (input) => {
  const token = input.tokens[input.pos];
  if (token.kind !== wanted) return miss(input);
  input.pos++;
  return token;
};

export const mark = (text: string): Parser<Token> => (input) => {
  const token = input.tokens[input.pos];
  if (token.kind !== Kind.Mark || token.text !== text) return miss(input);
  input.pos++;
  return token;
};

export const word = (text: string): Parser<Token> => (input) => {
  const token = input.tokens[input.pos];
  if (token.kind !== Kind.Name || token.text !== text) return miss(input);
  input.pos++;
  return token;
};

export const map = <A, B>(parser: Parser<A>, f: (value: A) => B): Parser<B> => (input) => {
  const value = parser(input);
  return value === FAIL ? FAIL : f(value);
};

type Values<P extends readonly Parser<any>[]> = { [K in keyof P]: P[K] extends Parser<infer T> ? T : never };

export const seq = <const P extends readonly Parser<any>[], R>(parsers: P, f: (...values: Values<P>) => R): Parser<R> => (input) => {
  const values = new Array(parsers.length);
  for (let i = 0; i < parsers.length; i++) {
    const value = parsers[i](input);
    if (value === FAIL) return FAIL;
    values[i] = value;
  }
  return f(...(values as Values<P>));
};

/** Takes the parser its next token is listed for, so that nothing is tried in vain. */
export const choose = <T>(byText: Record<string, Parser<T>>, byKind: Partial<Record<Kind, Parser<T>>>): Parser<T> => {
  const texts = new Map(Object.entries(byText));
  return (input) => {
    const token = input.tokens[input.pos];
    const parser = (token.kind === Kind.Text ? undefined : texts.get(token.text)) ?? byKind[token.kind];
    return parser ? parser(input) : miss(input);
  };
};

export const many = <T>(parser: Parser<T>): Parser<T[]> => (input) => {
  const out: T[] = [];
  for (;;) {
    const start = input.pos;
    const value = parser(input);
    if (value === FAIL) {
      if (input.pos !== start) return FAIL;
      return out;
    }
    out.push(value);
  }
};

export const optional = <T>(parser: Parser<T>): Parser<T | null> => (input) => {
  const start = input.pos;
  const value = parser(input);
  return value === FAIL && input.pos === start ? null : value;
};

export const list = <T>(parser: Parser<T>, comma: Parser<unknown>, close: string): Parser<T[]> => (input) => {
  const out: T[] = [];
  const { tokens } = input;
  if (tokens[input.pos].text === close) return out;
  do {
    const value = parser(input);
    if (value === FAIL) return FAIL;
    out.push(value);
  } while (comma(input) !== FAIL);
  return out;
};

/** Binary operators by how strongly they bind, all to the left. */
export const operators = <T>(operand: Parser<T>, strength: Record<string, number>, join: (op: string, a: T, b: T) => T): Parser<T> => {
  const powers = new Map(Object.entries(strength));
  const climb = (input: Input, least: number): T | typeof FAIL => {
    let left = operand(input);
    while (left !== FAIL) {
      const token = input.tokens[input.pos];
      const power = token.kind === Kind.Mark ? powers.get(token.text) ?? 0 : 0;
      if (power < least || power === 0) break;
      input.pos++;
      const right = climb(input, power + 1);
      if (right === FAIL) return FAIL;
      left = join(token.text, left, right);
    }
    return left;
  };
  return (input) => climb(input, 1);
};

export const later = <T>(get: () => Parser<T>): Parser<T> => (input) => get()(input);

export function run<T>(parser: Parser<T>, tokens: Token[]): T {
  const input = new Input(tokens);
  const value = parser(input);
  if (value === FAIL || tokens[input.pos].kind !== Kind.End) {
    const token = tokens[Math.max(input.furthest, input.pos)];
    throw new SyntaxError(`unexpected "${token.text}" at ${token.at}`);
  }
  return value;
}
