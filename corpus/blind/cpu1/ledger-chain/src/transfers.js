export function* transfers(count) {
  let seed = 2718;
  const next = (n) => (seed = (seed * 69621) % 2147483647) % n;
  for (let n = 0; n < count; n++) yield { n, from: next(300), to: next(300), amount: 1 + next(10_000) };
}
