export async function* sales(n) {
  let s = 1234;
  const r = (m) => (s = (s * 48271) % 2147483647) % m;
  for (let i = 0; i < n; i++) {
    if (i % 500 === 0) await new Promise((resolve) => setImmediate(resolve));
    yield { kind: r(9) === 0 ? 'refund' : 'sale', label: `${1 + r(40)}-${1 + r(45)}`, cents: 1500 + r(40) * 100 };
  }
}
