const port = process.argv[2];
const url = (p) => `http://127.0.0.1:${port}${p}`;
const day = (n) => new Date(Date.UTC(2026, 0, 5) + n * 86_400_000).toISOString().slice(0, 10);
const ask = async (p, init) => (await fetch(url(p), init)).text();

let n = 0;
const visitor = async () => {
  while (n < 330) {
    const i = n++;
    if (i % 5 === 4) await ask(`/stays/${1 + (i % 700)}`);
    else if (i % 5 === 3) await ask(`/runs/${1 + (i % 36)}/rota?day=${i % 200}`);
    else if (i % 30 === 12) {
      await ask('/stays', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ from: day(i % 240), nights: 2, dog: { name: 'Scout', breed: 'collie', weight: 17 } }),
      });
    } else await ask(`/availability?from=${day(i % 240)}&nights=${1 + (i % 6)}&weight=${6 + (i % 30)}`);
  }
};
await Promise.all([visitor(), visitor(), visitor(), visitor()]);
process.disconnect?.();
