export class Mismatch extends Error {
  readonly at: number;
  constructor(what: string, at: number) {
    super(`expected ${what} at column ${at + 1}`);
    this.name = 'Mismatch';
    this.at = at;
  }
}

export type Cursor = { text: string; at: number };
export type Reader<T> = (c: Cursor) => T;

export const pattern = (what: string, re: RegExp): Reader<string> => {
  const sticky = new RegExp(re.source, 'y');
  return (c) => {
    sticky.lastIndex = c.at;
    const m = sticky.exec(c.text);
    if (m === null) throw new Mismatch(what, c.at);
    c.at = sticky.lastIndex;
    return m[0];
  };
};

export const map = <A, B>(reader: Reader<A>, f: (a: A) => B): Reader<B> => (c) => f(reader(c));

export const first = <T>(...readers: Reader<T>[]): Reader<T> => (c) => {
  const start = c.at;
  let furthest: unknown;
  for (const reader of readers) {
    try {
      return reader(c);
    } catch (e) {
      furthest = e;
      c.at = start;
    }
  }
  throw furthest;
};

export const optional = <T>(reader: Reader<T>, otherwise: T): Reader<T> => first(reader, () => otherwise);

export const sequence = <T extends Record<string, unknown>>(parts: { [K in keyof T]: Reader<T[K]> }): Reader<T> => {
  const names = Object.keys(parts) as (keyof T)[];
  return (c) => {
    const out = {} as T;
    for (const name of names) {
      out[name] = parts[name](c);
      while (c.text[c.at] === ' ') c.at++;
    }
    return out;
  };
};
