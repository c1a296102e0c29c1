import { char, either, many, map, optional, seq, type Parser } from './combinators.ts';

export type Item =
  | { kind: 'note'; midi: number; length: number }
  | { kind: 'rest'; length: number }
  | { kind: 'bar' }
  | { kind: 'chord'; name: string }
  | { kind: 'grace'; notes: number };

const PITCH: Record<string, number> = { C: 60, D: 62, E: 64, F: 65, G: 67, A: 69, B: 71 };
const pitchOf = (letter: string): number => {
  const upper = letter.toUpperCase();
  return PITCH[upper]! + (upper === letter ? 0 : 12);
};
const SHIFT: Record<string, number> = { '^': 1, _: -1, '=': 0 };

const digits = map(many(char('0123456789', 'digit')), (d) => d.join(''));

const length: Parser<number> = map(
  seq<[string, string, string]>(digits, optional(char('/'), ''), digits),
  ([n, slash, d]) => (n ? Number(n) : 1) / (slash ? Number(d || 2) : 1),
);

const octave = map(many(char(",'", 'octave mark')), (m) => m.reduce((s, x) => s + (x === ',' ? -12 : 12), 0));

const note: Parser<Item> = map(
  seq<[string, string, number, number]>(optional(char('^_=', 'accidental'), '='), char('ABCDEFGabcdefg', 'note'), octave, length),
  ([acc, letter, shift, len]) => ({ kind: 'note', midi: pitchOf(letter) + SHIFT[acc]! + shift, length: len }),
);

const rest: Parser<Item> = map(seq<[string, number]>(char('zx', 'rest'), length), ([, len]) => ({ kind: 'rest', length: len }));
const bar: Parser<Item> = map(seq<[string, string]>(char('|:', 'bar'), optional(char('|:]', 'bar'), '')), () => ({ kind: 'bar' }));
const chord: Parser<Item> = map(
  seq<[string, string[], string]>(char('"'), many(char('ABCDEFGm7#b', 'chord name')), char('"')),
  ([, name]) => ({ kind: 'chord', name: name.join('') }),
);
const grace: Parser<Item> = map(
  seq<[string, string[], string]>(char('{'), many(char('ABCDEFGabcdefg', 'grace note')), char('}')),
  ([, n]) => ({ kind: 'grace', notes: n.length }),
);
const blanks = many(char(' \t', 'blank'));

export const tune: Parser<Item[]> = many(
  map(seq<[unknown, Item]>(blanks, either<Item>(chord, grace, bar, rest, note)), ([, item]) => item),
);
