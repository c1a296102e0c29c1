const port = process.argv[2];
const names = ['ada', 'grace', 'edsger', 'barbara', 'mallory'];
const seen = {};

async function call(n) {
  const name = names[n % names.length];
  const token = Buffer.from(`${name}:${name}-pass`).toString('base64');
  const response = await fetch(`http://127.0.0.1:${port}/orders/${n * 40}`, { headers: { authorization: `Basic ${token}` } });
  await response.text();
  seen[response.status] = (seen[response.status] ?? 0) + 1;
}

for (let round = 0; round < 7; round++) {
  await Promise.all(Array.from({ length: 6 }, (_, n) => call(round * 6 + n)));
}
console.log(seen);
