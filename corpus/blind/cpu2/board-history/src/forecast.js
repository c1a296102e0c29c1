// Weeks until the board is empty: a Monte Carlo run over the velocity of the team.
export const forecast = (board, runs) => {
  const points = board.columns.flatMap((c) => c.cards).reduce((sum, card) => sum + card.points, 0);
  const weeks = new Uint32Array(runs);
  let seed = 3;
  for (let run = 0; run < runs; run++) {
    let left = points;
    while (left > 0) {
      seed = (seed * 16807) % 2147483647;
      left -= 8 + (seed % 25);
      weeks[run]++;
    }
  }
  weeks.sort();
  return { p50: weeks[runs >> 1], p90: weeks[Math.floor(runs * 0.9)] };
};
