const KINDS = ['lane swim', 'family', 'aqua-fit', 'club', 'lessons', 'quiet hour'];

// A month of half-hourly sessions for each pool, indexed by pool and day.
exports.generate = function generate(pools, year, month) {
  const index = new Map();
  let x = 77;
  for (const pool of pools) {
    for (let day = 1; day <= 30; day++) {
      const rows = [];
      for (let half = 13; half < 35; half++) {
        x = (x * 16807) % 2147483647;
        rows.push({
          pool: pool.id,
          tz: pool.tz,
          start: Date.UTC(year, month - 1, day, 0, half * 30),
          kind: KINDS[x % KINDS.length],
          pence: pool.base + (x % 4) * 35,
          places: 6 + (x % 24),
          taken: x % 7,
        });
      }
      index.set(`${pool.id}/${day}`, rows);
    }
  }
  return { on: (pool, day) => index.get(`${pool}/${day}`) };
};
