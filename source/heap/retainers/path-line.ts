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
export function foldPath(words: readonly string[]): string[] {
  const folded: string[] = [];
  for (let i = 0; i < words.length; ) {
    let period = 0;
    let times = 1;
    for (let p = 1; p <= PERIOD && period === 0; p++) {
      const k = repeats(words, i, p);
      if (k >= TIMES) {
        period = p;
        times = k;
      }
    }
    if (period === 0) {
      folded.push(words[i++]);
      continue;
    }
    const part = words.slice(i, i + period).join(' → ');
    folded.push(`${period === 1 ? part : `(${part})`} ×${count(times)}`);
    i += period * times;
  }
  return folded;
}

/** How often the `period` words from `from` on stand in a row. */
function repeats(words: readonly string[], from: number, period: number): number {
  let at = from + period;
  while (at < words.length && words[at] === words[at - period]) at++;
  return Math.floor((at - from) / period);
}
