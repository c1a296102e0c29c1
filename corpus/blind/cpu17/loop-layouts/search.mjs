import { MOVES, PIECES, span } from './pieces.mjs';

const SIDE = 64;
const at = (a, b) => (a + SIDE / 2) * SIDE + b + SIDE / 2;

/** Calls found(code) for every closed loop that uses the box up, on a board of the given half size. */
export function eachLoop(box, board, found) {
  const left = PIECES.map((p) => box[p.code] ?? 0);
  const taken = new Uint8Array(SIDE ** 4);
  const path = [];
  let remaining = left.reduce((a, b) => a + b, 0);

  function fits(xa, xb, ya, yb) {
    const x = span(xa, xb);
    const y = span(ya, yb);
    if (x > board.x || x < -board.x || y > board.y || y < -board.y) return false;
    const reach = (remaining - 1) * 2 + 0.01;
    return x * x + y * y <= reach * reach;
  }

  function lay(xa, xb, ya, yb, heading) {
    if (remaining === 0) {
      if (heading === 0 && (xa | xb | ya | yb) === 0) found(path.map((i) => PIECES[i].code).join(''));
      return;
    }
    for (const move of MOVES[heading]) {
      if (left[move.index] === 0) continue;
      const nxa = xa + move.xa;
      const nxb = xb + move.xb;
      const nya = ya + move.ya;
      const nyb = yb + move.yb;
      if (!fits(nxa, nxb, nya, nyb)) continue;
      const spot = at(nxa, nxb) * SIDE * SIDE + at(nya, nyb);
      if (taken[spot]) continue;
      left[move.index]--;
      remaining--;
      taken[spot] = 1;
      path.push(move.index);
      lay(nxa, nxb, nya, nyb, move.heading);
      path.pop();
      taken[spot] = 0;
      remaining++;
      left[move.index]++;
    }
  }

  lay(0, 0, 0, 0, 0);
}

/** The same loop may be started at any piece and run either way round. */
export function canonical(code) {
  const mirrored = [...code].reverse().join('');
  let best = code;
  for (const text of [code, mirrored]) {
    const twice = text + text;
    for (let i = 0; i < text.length; i++) {
      const turn = twice.slice(i, i + text.length);
      if (turn < best) best = turn;
    }
  }
  return best;
}
