export class Mismatch extends Error {
  readonly at: number;
  readonly expected: string;
  constructor(at: number, expected: string) {
    super(`expected ${expected} at ${at}`);
    this.name = 'Mismatch';
    this.at = at;
    this.expected = expected;
  }
}

export interface Cursor {
  readonly text: string;
  pos: number;
}

export type Parser<T> = (c: Cursor) => T;

export const char = (set: string, label = set): Parser<string> => (c) => {
  const ch = c.text[c.pos];
  if (ch === undefined || !set.includes(ch)) throw new Mismatch(c.pos, label);
  c.pos++;
  return ch;
};

export const either = <T>(...options: Parser<T>[]): Parser<T> => (c) => {
  const start = c.pos;
  let furthest: Mismatch | undefined;
  for (const option of options) {
    try {
      return option(c);
    } catch (e) {
      if (!(e instanceof Mismatch)) throw e;
      if (!furthest || e.at > furthest.at) furthest = e;
      c.pos = start;
    }
  }
  throw furthest!;
};

export const optional = <T, D>(p: Parser<T>, fallback: D): Parser<T | D> =>
  either<T | D>(p, () => fallback);

export const many = <T>(p: Parser<T>): Parser<T[]> => (c) => {
  const out: T[] = [];
  for (;;) {
    const start = c.pos;
    try {
      out.push(p(c));
    } catch (e) {
      if (!(e instanceof Mismatch)) throw e;
      c.pos = start;
      return out;
    }
  }
};

export const seq = <T extends unknown[]>(...parsers: { [K in keyof T]: Parser<T[K]> }): Parser<T> =>
  (c) => parsers.map((p) => p(c)) as T;

export const map = <A, B>(p: Parser<A>, fn: (a: A) => B): Parser<B> => (c) => fn(p(c));
