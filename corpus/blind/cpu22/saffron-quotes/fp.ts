// The few combinators we use from the functional tool box.
export type Result<E, A> = { readonly _tag: 'Ok'; readonly value: A } | { readonly _tag: 'Err'; readonly error: E };

export const ok = <A>(value: A): Result<never, A> => ({ _tag: 'Ok', value });
export const err = <E>(error: E): Result<E, never> => ({ _tag: 'Err', error });
export const isOk = <E, A>(r: Result<E, A>): r is { readonly _tag: 'Ok'; readonly value: A } => r._tag === 'Ok';

export const chain = <E, A, B>(f: (a: A) => Result<E, B>) => (r: Result<E, A>): Result<E, B> =>
  r._tag === 'Ok' ? f(r.value) : r;
export const mapOk = <A, B>(f: (a: A) => B) => <E>(r: Result<E, A>): Result<E, B> =>
  r._tag === 'Ok' ? ok(f(r.value)) : r;

export function pipe<A>(a: A): A;
export function pipe<A, B>(a: A, ab: (a: A) => B): B;
export function pipe<A, B, C>(a: A, ab: (a: A) => B, bc: (b: B) => C): C;
export function pipe<A, B, C, D>(a: A, ab: (a: A) => B, bc: (b: B) => C, cd: (c: C) => D): D;
export function pipe<A, B, C, D, E>(a: A, ab: (a: A) => B, bc: (b: B) => C, cd: (c: C) => D, de: (d: D) => E): E;
export function pipe(a: unknown, ...fs: Array<(x: any) => unknown>): unknown {
  return fs.reduce((x, f) => f(x), a);
}

export interface Seq<A> { [Symbol.iterator](): Iterator<A> }

export const seq = <A>(start: () => Iterator<A>): Seq<A> => ({ [Symbol.iterator]: start });

export const map = <A, B>(f: (a: A) => B) => (xs: Seq<A>): Seq<B> =>
  seq(function* () { for (const x of xs) yield f(x); });

export const filterMap = <A, B>(f: (a: A) => Result<unknown, B>) => (xs: Seq<A>): Seq<B> =>
  seq(function* () {
    for (const x of xs) {
      const r = f(x);
      if (isOk(r)) yield r.value;
    }
  });

export const filter = <A>(p: (a: A) => boolean) => (xs: Seq<A>): Seq<A> =>
  seq(function* () { for (const x of xs) if (p(x)) yield x; });

export const windows = (n: number) => <A>(xs: Seq<A>): Seq<readonly A[]> =>
  seq(function* () {
    const held: A[] = [];
    for (const x of xs) {
      held.push(x);
      if (held.length > n) held.shift();
      if (held.length === n) yield held;
    }
  });

export const fold = <A, S>(zero: S, f: (s: S, a: A) => S) => (xs: Seq<A>): S => {
  let s = zero;
  for (const x of xs) s = f(s, x);
  return s;
};

export const toArray = <A>(xs: Seq<A>): A[] => [...xs];
