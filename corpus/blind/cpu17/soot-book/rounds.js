const STREETS = ['Tallow Row', 'Kiln Street', 'Chandlers Hill', 'Old Brewery Yard', 'Parsonage Lane'];
const SWEEPS = ['Bert', 'Nell', 'Cyril', 'Dot', 'Wilf', 'Ida', 'Percy', 'Mabel'];

function* dice(seed) {
  let x = seed;
  for (;;) {
    x = (x * 16807) % 2147483647;
    yield x;
  }
}

function rounds(count, housesEach) {
  const die = dice(1875);
  const roll = (n) => die.next().value % n;
  return Array.from({ length: count }, (_, r) => ({
    sweep: SWEEPS[r % SWEEPS.length],
    houses: Array.from({ length: housesEach }, (_, h) => ({
      number: 1 + h,
      street: STREETS[roll(STREETS.length)],
      flues: Array.from({ length: 2 + roll(5) }, (_, f) => ({
        mark: String.fromCharCode(65 + f),
        soot: roll(48),
        nest: roll(9) === 0,
        lined: roll(3) > 0,
      })),
    })),
  }));
}

module.exports = { rounds };
