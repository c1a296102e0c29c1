export class Mismatch extends Error {
  readonly pos: number;
  readonly expected: string;
  constructor(expected: string, pos: number, text: string) {
    super(`expected ${expected} at ${pos}, found ${JSON.stringify(text.slice(pos, pos + 12))}`);
    this.name = 'Mismatch';
    this.pos = pos;
    this.expected = expected;
  }
}

export type Result<T> = { value: T; pos: number };
export type Parser<T> = (text: string, pos: number) => Result<T>;

export const lit = (word: string): Parser<string> => (text, pos) => {
  if (!text.startsWith(word, pos)) throw new Mismatch(`"${word}"`, pos, text);
  return { value: word, pos: pos + word.length };
};

export const number: Parser<number> = (text, pos) => {
  let end = pos;
  while (end < text.length && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
  if (end === pos) throw new Mismatch('number', pos, text);
  return { value: Number(text.slice(pos, end)), pos: end };
};

export const spaces: Parser<null> = (text, pos) => {
  while (text[pos] === ' ') pos++;
  return { value: null, pos };
};

export const map = <A, B>(p: Parser<A>, fn: (a: A) => B): Parser<B> => (text, pos) => {
  const r = p(text, pos);
  return { value: fn(r.value), pos: r.pos };
};

export const seq = <T extends unknown[]>(...ps: { [K in keyof T]: Parser<T[K]> }): Parser<T> => (text, pos) => {
  const out: unknown[] = [];
  for (const p of ps) {
    const r = p(text, pos);
    out.push(r.value);
    pos = r.pos;
  }
  return { value: out as T, pos };
};

export const alt = <T>(...ps: Parser<T>[]): Parser<T> => (text, pos) => {
  let furthest: Mismatch | null = null;
  for (const p of ps) {
    try {
      return p(text, pos);
    } catch (err) {
      if (!(err instanceof Mismatch)) throw err;
      if (!furthest || err.pos > furthest.pos) furthest = err;
    }
  }
  throw furthest;
};

export const many = <T>(p: Parser<T>, separator: Parser<unknown>): Parser<T[]> => (text, pos) => {
  const first = p(text, pos);
  const value = [first.value];
  pos = first.pos;
  for (;;) {
    try {
      const sep = separator(text, pos);
      const r = p(text, sep.pos);
      value.push(r.value);
      pos = r.pos;
    } catch (err) {
      if (!(err instanceof Mismatch)) throw err;
      return { value, pos };
    }
  }
};

export const lazy = <T>(get: () => Parser<T>): Parser<T> => (text, pos) => get()(text, pos);
