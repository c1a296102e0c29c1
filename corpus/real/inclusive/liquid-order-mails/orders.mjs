export function* orders(n) {
  for (let i = 0; i < n; i++) {
    const lines = Array.from({ length: 2 + (i % 4) }, (_, k) => ({ qty: 1 + (k % 3), title: `Part <${i}-${k}>`, price: 3.5 + k, stock: k % 2 }));
    yield { id: i, placed: new Date(1.7e12 + i * 1e6), customer: { name: `customer ${i}` }, lines, total: lines.reduce((s, l) => s + l.price * l.qty, 0), note: i % 3 ? null : '<b>ring twice</b>', links: [{ title: 'Track', url: `https://x.test/?o=${i}` }] };
  }
}
