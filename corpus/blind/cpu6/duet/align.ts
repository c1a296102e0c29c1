import type { Contour } from './melody.ts';

export interface Alignment {
  cost: number;
  path: [number, number][];
}

const MOVE = { DIAGONAL: 0, UP: 1, LEFT: 2 } as const;

/** Dynamic time warping of two contours; every note may match every other one. */
export function align(a: Contour, b: Contour): Alignment {
  const n = a.pitches.length;
  const m = b.pitches.length;
  const moves = new Uint8Array(n * m);
  let previous = new Float64Array(m).fill(Infinity);
  let current = new Float64Array(m);

  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      const distance = Math.abs(a.pitches[i]! - b.pitches[j]!);
      if (i === 0 && j === 0) {
        current[0] = distance;
        continue;
      }
      const diagonal = i > 0 && j > 0 ? previous[j - 1]! : Infinity;
      const up = i > 0 ? previous[j]! + 0.05 : Infinity;
      const left = j > 0 ? current[j - 1]! + 0.05 : Infinity;
      if (diagonal <= up && diagonal <= left) {
        current[j] = diagonal + distance;
      } else if (up <= left) {
        current[j] = up + distance;
        moves[i * m + j] = MOVE.UP;
      } else {
        current[j] = left + distance;
        moves[i * m + j] = MOVE.LEFT;
      }
    }
    [previous, current] = [current, previous];
  }
  return { cost: previous[m - 1]! / (n + m), path: trace(moves, n, m) };
}

function trace(moves: Uint8Array, n: number, m: number): [number, number][] {
  const path: [number, number][] = [];
  let i = n - 1;
  let j = m - 1;
  while (i > 0 || j > 0) {
    path.push([i, j]);
    const move = i === 0 ? MOVE.LEFT : j === 0 ? MOVE.UP : moves[i * m + j];
    if (move !== MOVE.LEFT) i--;
    if (move !== MOVE.UP) j--;
  }
  path.push([0, 0]);
  return path.reverse();
}
