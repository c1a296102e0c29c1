export function* generate(rows: number): Generator<string> {
  let s = 1;
  const rnd = () => (s = (s * 16807) % 2147483647) / 2147483647;
  for (let i = 0; i < rows; i++) {
    const at = new Date(1672531200000 + i * 90_000).toISOString();
    const t = 12 + 9 * Math.sin(i / 4000) + rnd() * 3;
    const cheap = i % 5 !== 0; // the cheap stations have no anemometer
    yield `ST-${i % 40};${at};${t.toFixed(2)};${rnd() < 0.1 ? 'n/a' : (40 + rnd() * 50).toFixed(1)};${(990 + rnd() * 40).toFixed(1)};${cheap ? '' : (rnd() * 20).toFixed(1)};${(rnd()).toFixed(2)}`;
  }
}
