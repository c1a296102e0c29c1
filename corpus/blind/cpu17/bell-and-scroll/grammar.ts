import { miss, ok, type Outcome } from './outcome.ts';

export type Reader<T> = (src: string, pos: number) => Outcome<{ node: T; end: number }>;

export const word = (text: string): Reader<string> => (src, pos) =>
  src.startsWith(text, pos) ? ok({ node: text, end: pos + text.length }) : miss(`expected "${text}"`, pos);

export const run = (label: string, test: (code: number) => boolean): Reader<string> => (src, pos) => {
  let end = pos;
  while (end < src.length && test(src.charCodeAt(end))) end++;
  return end > pos ? ok({ node: src.slice(pos, end), end }) : miss(`expected ${label}`, pos);
};

export const either = <T>(...readers: Reader<T>[]): Reader<T> => (src, pos) => {
  let furthest: Outcome<{ node: T; end: number }> | null = null;
  for (const reader of readers) {
    const got = reader(src, pos);
    if (got.ok) return got;
    if (!furthest || (!furthest.ok && got.fault.at > furthest.fault.at)) furthest = got;
  }
  return furthest ?? miss('nothing to read', pos);
};

export const series = <T>(...readers: Reader<T>[]): Reader<T[]> => (src, pos) => {
  const nodes: T[] = [];
  let end = pos;
  for (const reader of readers) {
    const got = reader(src, end);
    if (!got.ok) return got;
    nodes.push(got.value.node);
    end = got.value.end;
  }
  return ok({ node: nodes, end });
};

export const many = <T>(reader: Reader<T>): Reader<T[]> => (src, pos) => {
  const nodes: T[] = [];
  let end = pos;
  for (;;) {
    const got = reader(src, end);
    if (!got.ok) return ok({ node: nodes, end });
    nodes.push(got.value.node);
    end = got.value.end;
  }
};

export const as = <A, B>(reader: Reader<A>, make: (a: A) => B): Reader<B> => (src, pos) => {
  const got = reader(src, pos);
  return got.ok ? ok({ node: make(got.value.node), end: got.value.end }) : got;
};
