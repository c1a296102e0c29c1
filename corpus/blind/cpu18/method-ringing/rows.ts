export const STAGE = 6;
export const ROWS = 720;

export const ROUNDS = Uint8Array.from({ length: STAGE }, (_, i) => i);
const FACTORIALS = [1, 1, 2, 6, 24, 120];

/** Lehmer rank of `row` as rung from `head`: its number among all rows of the stage. */
export function rank(row: Uint8Array, head: Uint8Array = ROUNDS): number {
  let n = 0;
  let used = 0;
  for (let i = 0; i < STAGE; i++) {
    const bell = head[row[i]];
    const below = bell - popcount(used & ((1 << bell) - 1));
    n += below * FACTORIALS[STAGE - 1 - i];
    used |= 1 << bell;
  }
  return n;
}

function popcount(v: number): number {
  v -= (v >> 1) & 0x55;
  v = (v & 0x33) + ((v >> 2) & 0x33);
  return (v + (v >> 4)) & 0x0f;
}

export function unrank(n: number): Uint8Array {
  const bells = Array.from({ length: STAGE }, (_, i) => i);
  const out = new Uint8Array(STAGE);
  for (let i = 0; i < STAGE; i++) {
    const f = FACTORIALS[STAGE - 1 - i];
    out[i] = bells.splice(Math.floor(n / f), 1)[0];
    n %= f;
  }
  return out;
}

export function compose(head: Uint8Array, row: Uint8Array, out: Uint8Array): Uint8Array {
  for (let i = 0; i < STAGE; i++) out[i] = head[row[i]];
  return out;
}

export function isRounds(row: Uint8Array): boolean {
  for (let i = 0; i < STAGE; i++) if (row[i] !== i) return false;
  return true;
}

export const show = (row: Uint8Array): string => Array.from(row, (b) => b + 1).join('');
