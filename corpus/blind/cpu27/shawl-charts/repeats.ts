import type { Stitch } from './stitches.ts';

type Piece = { text: string; from: number; to: number };

/**
 * Written instructions, as short as they get: best[i][j] is the cheapest way to
 * say stitches i..j, either in two parts or as a bracketed repeat.
 */
export function shortest(stitches: readonly Stitch[], limit = 44): string {
  const words: string[] = [];
  for (let at = 0; at < stitches.length; at += limit) words.push(say(stitches.slice(at, at + limit)));
  return words.join(', ');
}

function say(stitches: readonly Stitch[]): string {
  const n = stitches.length;
  const cost = new Int32Array(n * n);
  const split = new Int16Array(n * n);
  const period = new Int16Array(n * n);
  const codes = Uint8Array.from(stitches, (s) => s.sign.charCodeAt(0));
  for (let len = 1; len <= n; len++) {
    for (let i = 0; i + len <= n; i++) {
      const j = i + len - 1;
      const cell = i * n + j;
      let best = len === 1 ? 3 : 1 << 30;
      for (let k = i; k < j; k++) {
        const c = cost[i * n + k] + cost[(k + 1) * n + j] + 1;
        if (c < best) {
          best = c;
          split[cell] = k;
        }
      }
      for (let p = 1; p * 2 <= len; p++) {
        if (len % p) continue;
        let same = true;
        for (let k = i; same && k + p <= j; k++) same = codes[k] === codes[k + p];
        if (!same) continue;
        const c = cost[i * n + i + p - 1] + (p === 1 ? 2 : 5);
        if (c < best) {
          best = c;
          period[cell] = p;
        }
      }
      cost[cell] = best;
    }
  }
  const write = ({ from, to }: Omit<Piece, 'text'>): string => {
    const len = to - from + 1;
    const cell = from * n + to;
    const p = period[cell];
    if (p === 1) return `${stitches[from].name}${len}`;
    if (p > 1) return `[${write({ from, to: from + p - 1 })}] ${len / p} times`;
    if (len === 1) return stitches[from].name;
    const k = split[cell];
    return `${write({ from, to: k })}, ${write({ from: k + 1, to })}`;
  };
  return write({ from: 0, to: n - 1 });
}
