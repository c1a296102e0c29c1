import { Agent, request } from 'node:http';

const base = process.argv[2];
const agent = new Agent({ keepAlive: true, maxSockets: 16 });
const ask = (method, path, body) =>
  new Promise((resolve, reject) => {
    const text = body && JSON.stringify(body);
    const req = request(base + path, { method, agent, headers: text ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } : {} }, (res) => {
      const parts = [];
      res.on('data', (d) => parts.push(d)).on('end', () => resolve(JSON.parse(Buffer.concat(parts))));
    });
    req.on('error', reject);
    req.end(text);
  });

const crossings = await ask('GET', '/crossings');
let n = 0;
async function passenger() {
  while (n < 11000) {
    const i = n++;
    const { id } = crossings[i % crossings.length];
    const day = await ask('GET', `/crossings/${id}/sailings?from=${(i * 17) % 1200}&limit=${4 + (i % 6)}`);
    if (i % 4 || !day.sailings.length) continue;
    const made = await ask('POST', '/bookings', { crossing: id, sailing: day.sailings[0].no, name: `Party ${i}`, party: { adult: 1 + (i % 3), child: i % 3, car: i % 2 }, coupon: 'x' });
    await ask('GET', `/bookings/${made.ref}`);
  }
}
await Promise.all(Array.from({ length: 10 }, passenger));
agent.destroy();
