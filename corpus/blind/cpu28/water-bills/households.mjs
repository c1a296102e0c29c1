const ROADS = ['Weir Close', 'Sluice Street', 'Culvert Road', 'Spring Hill', 'Pump Court', 'Well Lane'];

export function* households(seed, count) {
  let state = BigInt(seed);
  const next = () => {
    state = (state * 2862933555777941757n + 3037000493n) & ((1n << 64n) - 1n);
    return Number(state >> 33n) / 2 ** 31;
  };
  for (let i = 0; i < count; i++) {
    const people = 1 + Math.floor(next() * 5);
    const readings = [];
    for (let d = 0; d < 182; d++) {
      const day = new Date(Date.UTC(2026, 0, 1 + d)).toISOString().slice(0, 10);
      const litres = Math.round(people * (90 + next() * 90) + (next() < 0.02 ? 800 : 0));
      readings.push({ day, litres });
    }
    yield {
      account: `W${String(7000001 + i * 13)}`,
      name: `Household ${String.fromCharCode(65 + (i % 26))}. ${['Brook', 'Ford', 'Lake', 'Marsh', 'Poole'][Math.floor(next() * 5)]}`,
      road: `${1 + Math.floor(next() * 140)} ${ROADS[Math.floor(next() * ROADS.length)]}`,
      people,
      readings,
    };
  }
}
