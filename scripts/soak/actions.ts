import { KEY } from '../../test/support/terminal.ts';

/** A number below its argument, from a seed: the same ones each time (mulberry32). */
export type Random = (below: number) => number;

export function randomFrom(seed: number): Random {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** What a person may do to a terminal. */
export type Deed =
  /** `text` is what the terminal sends for it. */
  | { kind: 'key' | 'text' | 'paste' | 'mouse'; name: string; text: string }
  | { kind: 'resize'; name: string; columns: number; rows: number }
  | { kind: 'stop'; name: string }
  | { kind: 'signal'; name: NodeJS.Signals; code: number };

/** Every printable key, and those that have names; digits and motions more often, for they lead on. */
const KEYS: [name: string, text: string][] = [
  ...Array.from({ length: 94 }, (_, i): [string, string] => {
    const char = String.fromCharCode(33 + i);
    return [char, char];
  }),
  ...Object.entries(KEY),
  ...Object.entries(KEY),
  ...[...'123456789rjkl[]'].map((char): [string, string] => [char, char]),
  ['Space', ' '],
  ['Backspace', '\x7f'],
  ['Shift-Tab', '\x1b[Z'],
  ['PgUp', '\x1b[5~'],
  ['Home', '\x1b[H'],
  ['End', '\x1b[F'],
  ['F1', '\x1bOP'],
  ['^D', '\x04'],
  ['^U', '\x15'],
  ['^W', '\x17'],
  ['^P', '\x10'],
  ['a cut sequence', '\x1b['],
  ['another keyboard protocol', '\x1b[97;5u'],
];
const TEXTS = ['e', 'node', '(\\w+)+\\W$', '@12345', '[', '*', 'é漢😀', '10%', 'self(x) <= 1%', '\\', 'zzzz'];
const SIZES = [
  [80, 24],
  [120, 40],
  [200, 60],
  [40, 10],
  [100, 30],
  [20, 5],
  [1, 1],
  [300, 80],
];
const SIGNALS: [NodeJS.Signals, number][] = [
  ['SIGTERM', 143],
  ['SIGINT', 130],
  ['SIGHUP', 129],
  ['SIGQUIT', 131],
  ['SIGUSR2', 140],
];

/** Anything a person may do next, by weight. */
export function anyDeed(random: Random, columns: number, rows: number): Deed {
  const one = <T>(list: readonly T[]) => list[random(list.length)];
  const what = random(1000);
  if (what < 700) {
    const [name, text] = one(KEYS);
    return { kind: 'key', name, text };
  }
  if (what < 750) {
    const text = one(TEXTS);
    return { kind: 'text', name: `typed ${text}`, text };
  }
  if (what < 790) {
    const long = one(TEXTS).repeat(random(4) === 0 ? 4000 : 1 + random(20));
    return { kind: 'paste', name: `pasted ${long.length} characters`, text: `\x1b[200~${long}\x1b[201~` };
  }
  if (what < 940) {
    const button = one([0, 0, 0, 64, 65, 65, 2, 32]);
    const [x, y] = [1 + random(columns), 1 + random(rows)];
    const press = `\x1b[<${button};${x};${y}M`;
    const text = button < 3 ? `${press}\x1b[<${button};${x};${y}m` : press;
    return { kind: 'mouse', name: `mouse ${button} at ${x},${y}`, text };
  }
  if (what < 985) {
    const [columns, rows] = one(SIZES);
    return { kind: 'resize', name: `${columns}×${rows}`, columns, rows };
  }
  if (what < 993) return { kind: 'stop', name: '^Z' };
  if (what < 995) return { kind: 'key', name: '^C', text: '\x03' };
  const [name, code] = one(SIGNALS);
  return { kind: 'signal', name, code };
}
