import { alt, lazy, lit, many, map, number, seq, spaces } from './combinators.ts';
import type { Parser } from './combinators.ts';

export type Stitch =
  | { kind: 'work'; code: string; times: number; eats: number; makes: number }
  | { kind: 'group'; body: Stitch[]; times: number };

// code: [stitches taken off the left needle, stitches put on the right one]
const CODES: Record<string, [number, number]> = {
  ssk: [2, 1], k2tog: [2, 1], p2tog: [2, 1], sk2p: [3, 1], m1l: [0, 1], m1r: [0, 1],
  yo: [0, 1], sl1: [1, 1], kfb: [1, 2], c4f: [4, 4], c4b: [4, 4], t3l: [3, 3],
  k: [1, 1], p: [1, 1],
};

const code: Parser<string> = alt(...Object.keys(CODES).map((c) => lit(c)));
const count: Parser<number> = alt(number, map(lit(''), () => 1));

const work: Parser<Stitch> = map(seq<[string, number]>(code, count), ([c, times]) => ({
  kind: 'work',
  code: c,
  times,
  eats: CODES[c][0],
  makes: CODES[c][1],
}));

const comma = seq(spaces, lit(','), spaces);

const group: Parser<Stitch> = map(
  seq<[string, Stitch[], string, number]>(lit('['), lazy(() => stitches), lit('] x'), number),
  ([, body, , times]) => ({ kind: 'group', body, times }),
);

const stitches: Parser<Stitch[]> = many(alt(group, work), comma);

export type Row = { row: number; stitches: Stitch[] };

const row: Parser<Row> = map(
  seq<[string, number, string, null, Stitch[], string]>(lit('Row '), number, lit(':'), spaces, stitches, lit('.')),
  ([, n, , , body]) => ({ row: n, stitches: body }),
);

export function parseRow(line: string): Row {
  return row(line, 0).value;
}

export function tally(list: Stitch[]): { eats: number; makes: number } {
  let eats = 0;
  let makes = 0;
  for (const s of list) {
    if (s.kind === 'work') {
      eats += s.eats * s.times;
      makes += s.makes * s.times;
    } else {
      const inner = tally(s.body);
      eats += inner.eats * s.times;
      makes += inner.makes * s.times;
    }
  }
  return { eats, makes };
}
