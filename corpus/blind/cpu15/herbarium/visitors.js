'use strict';
const http = require('node:http');
const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 10 });

const call = (method, path, payload) =>
  new Promise((resolve, reject) => {
    http.request({ host: '127.0.0.1', port, method, path, agent }, (res) => {
      let size = 0;
      res.on('data', (d) => (size += d.length)).on('end', () => resolve({ status: res.statusCode, size }));
    }).on('error', reject).end(payload && JSON.stringify(payload));
  });

const TAXA = ['Rosa alpina', 'Primula minor', 'Poa repens', 'Gentiana aurea', 'Arnica montana', 'Stipa vulgaris'];

async function visitor(v, rounds) {
  const seen = {};
  for (let i = 0; i < rounds; i++) {
    const n = v * 7919 + i * 104729;
    const { status } =
      i % 12 === 11
        ? await call('POST', '/sheet', { sheet: i % 24 === 23 ? 'bad' : `N-${n}`, family: 'Poaceae', taxon: 'Poa repens', collector: 'Visitor', year: 2026, altitude: 400 })
        : i % 3 === 0
          ? await call('GET', `/search?taxon=${encodeURIComponent(TAXA[n % 6])}&from=${1780 + (n % 90)}&sort=${n % 2 ? 'year' : 'altitude'}`)
          : i % 40 === 1
            ? await call('GET', '/taxa')
            : await call('GET', `/sheet?id=Z-${String(n % 6100).padStart(6, '0')}`);
    seen[status] = (seen[status] ?? 0) + 1;
  }
  return seen;
}

Promise.all(Array.from({ length: 10 }, (_, v) => visitor(v, 520))).then((all) => {
  const sum = {};
  for (const s of all) for (const [k, n] of Object.entries(s)) sum[k] = (sum[k] ?? 0) + n;
  console.log(sum);
  agent.destroy();
});
