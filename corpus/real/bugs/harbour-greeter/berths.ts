export interface Stay { boat: number; arrive: number; leave: number; metres: number }

/** First-fit of stays onto berths, longest boats first within the hour. */
export function allocate(stays: Stay[], berths: number[]): { berth: number; free: number[] }[] {
  const freeFrom = new Float64Array(berths.length);
  const order = stays.map((_, i) => i).sort((a, b) => stays[a].arrive - stays[b].arrive || stays[b].metres - stays[a].metres);
  const result: { berth: number; free: number[] }[] = new Array(stays.length);
  for (const i of order) {
    const { arrive, leave, metres } = stays[i];
    let best = -1;
    for (let b = 0; b < berths.length; b++) {
      if (berths[b] < metres || freeFrom[b] > arrive) continue;
      if (best < 0 || berths[b] < berths[best]) best = b;
    }
    if (best >= 0) freeFrom[best] = leave;
    result[i] = { berth: best, free: [...freeFrom.subarray(0, 6)] };
  }
  return result;
}

export function randomStays(count: number, seed: number): Stay[] {
  let s = seed;
  const r = () => ((s = (s * 1103515245 + 12345) % 2147483648) / 2147483648);
  return Array.from({ length: count }, (_, boat) => {
    const arrive = Math.floor(r() * 72);
    return { boat, arrive, leave: arrive + 3 + Math.floor(r() * 30), metres: 5 + r() * 14 };
  });
}
