import http from 'node:http';

const [port, riders, rounds] = process.argv.slice(2).map(Number);
const agent = new http.Agent({ keepAlive: true, maxSockets: riders });

const send = (method, path, body, headers = {}) =>
  new Promise((resolve, reject) => {
    const payload = body === undefined ? undefined : JSON.stringify(body);
    const req = http.request({ port, host: '127.0.0.1', agent, method, path, headers: payload ? { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) } : headers }, (res) => {
      let text = '';
      res.setEncoding('utf8');
      res.on('data', (s) => (text += s));
      res.on('end', () => resolve({ status: res.statusCode, body: JSON.parse(text) }));
    });
    req.on('error', reject);
    req.end(payload);
  });

const tally = {};
const count = ({ status }) => (tally[status] = (tally[status] ?? 0) + 1);
const piers = ['Aker', 'Birkoy', 'Dalsvik', 'Ekne', 'Fjellgard', 'Grindoy', 'Hov', 'Innvik', 'Kalvag', 'Lote', 'Osen', 'Selje', 'Atlantis'];

async function ride(rider) {
  let state = rider * 7919 + 17;
  const below = (n) => {
    state = (Math.imul(state, 48271) & 0x7fffffff) >>> 0;
    return (state >>> 5) % n;
  };
  for (let n = 0; n < rounds; n++) {
    const after = `${String(5 + below(14)).padStart(2, '0')}:${String(below(60)).padStart(2, '0')}`;
    const from = piers[below(piers.length - 1)];
    const to = piers[below(piers.length)];
    count(await send('GET', `/piers/${from}/board?after=${after}`));
    if (from === to) continue;
    const plan = await send('GET', `/connections?from=${from}&to=${to}&after=${after}`);
    count(plan);
    if (plan.status !== 200 || below(3) > 0) continue;
    const booked = await send('POST', '/bookings', { sailing: plan.body.legs[0].sailing, vehicles: below(2), passengers: 1 + below(4), name: `Rider ${rider}`, kind: 'car' }, { 'idempotency-key': `${rider}-${n}` });
    count(booked);
    if (booked.status === 201) count(await send('GET', `/bookings/${booked.body.id}`));
  }
}

await Promise.all(Array.from({ length: riders }, (_, i) => ride(i)));
agent.destroy();
process.send(tally);
process.disconnect();
