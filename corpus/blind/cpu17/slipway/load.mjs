import http from 'node:http';

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 16 });
const islands = ['Hest', 'Lura', 'Skarv', 'Odd', 'Bråk', 'Nowhere'];

function send(method, path, { body, accept = 'application/json' } = {}) {
  return new Promise((resolve, reject) => {
    const req = http.request({ host: '127.0.0.1', port, method, path, agent, headers: { accept } }, (res) => {
      res.resume().on('end', resolve);
    });
    req.on('error', reject);
    req.end(body && JSON.stringify(body));
  });
}

async function traveller(n) {
  for (let i = 0; i < 320; i++) {
    const island = islands[(n + i) % islands.length];
    await send('GET', `/sailings/${encodeURIComponent(island)}`, { accept: i % 3 ? 'text/html' : undefined });
    const sailing = `${island.slice(0, 2)}${1 + (i % 4)}${String(6 + 2 * ((n + i) % 8)).padStart(2, '0')}`;
    await send('POST', '/book', { body: { kind: i % 5 ? 'car' : 'foot', sailing, cars: 1, people: 1 + (i % 4), plate: `NX${10000 + n * 320 + i}` } });
    if (i % 10 === 0) await send('GET', '/load');
  }
}

await Promise.all(Array.from({ length: 14 }, (_, n) => traveller(n)));
agent.destroy();
