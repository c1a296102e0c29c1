import { count } from '../../format/numbers.ts';

/** Words of a path that may come again and again, as in `.next → .next` or `.format → format() → previous`. */
const PERIOD = 6;
const TIMES = 3;
/** Longer paths are cut in the middle, to so many words. */
const LONGEST = 48;

/** A path in one line, `a → .b → .next ×2,400`: what repeats is told once. For whatever is read; `join` would make a page of a list's path. */
export function pathLine(words: readonly string[], arrow = ' → '): string {
  const folded = foldPath(words);
  if (folded.length <= LONGEST) return folded.join(arrow);
  const left = folded.length - LONGEST;
  const half = LONGEST / 2;
  return [...folded.slice(0, half), `… ${left} more …`, ...folded.slice(-half)].join(arrow);
}

/** The words with what repeats folded: `.next ×2,400`, `(.format → format() → previous) ×450`. */
export const foldPath = (words: readonly string[]): string[] =>
  runsOf(words).map(({ at, period, times }) => {
    const part = words.slice(at, at + period).join(' → ');
    return times === 1 ? part : `${period === 1 ? part : `(${part})`} ×${count(times)}`;
  });

/** Words `at` to `at + period - 1`, which stand `times` times one after another. */
export interface Run {
  at: number;
  period: number;
  times: number;
}

/** The words in order, each by itself (`times` 1) but for what repeats. */
export function runsOf(words: readonly string[]): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < words.length; ) {
    let period = 1;
    let times = 1;
    for (let p = 1; p <= PERIOD && times === 1; p++) {
      const k = repeats(words, i, p);
      if (k >= TIMES) {
        period = p;
        times = k;
      }
    }
    runs.push({ at: i, period, times });
    i += period * times;
  }
  return runs;
}

/** How often the `period` words from `from` on stand in a row. */
function repeats(words: readonly string[], from: number, period: number): number {
  let at = from + period;
  while (at < words.length && words[at] === words[at - period]) at++;
  return Math.floor((at - from) / period);
}
