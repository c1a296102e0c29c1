import http from 'node:http';

const base = process.argv[2];
const agent = new http.Agent({ keepAlive: true, maxSockets: 12 });

function call(method, path, body) {
  return new Promise((resolve, reject) => {
    const payload = body && JSON.stringify(body);
    const headers = { 'x-clerk': 'desk-3', ...(payload && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }) };
    const req = http.request(base + path, { method, agent, headers }, (res) => {
      let text = '';
      res.setEncoding('utf8').on('data', (d) => (text += d)).on('end', () => resolve(text));
    });
    req.on('error', reject).end(payload);
  });
}

const numbers = JSON.parse(await call('GET', '/matters'));
const total = 1900;
let next = 0;

async function visitor() {
  while (next < total) {
    const i = next++;
    const number = numbers[(i * 37) % numbers.length];
    const date = `2024-05-${String(1 + (i % 28)).padStart(2, '0')}`;
    if (i % 10 < 6) await call('GET', `/matters/${number}`);
    else if (i % 10 < 8) await call('POST', `/matters/${number}/hearings`, { date, time: `${String(9 + (i % 8)).padStart(2, '0')}:30`, room: 1 + (i % 20), matterOf: 'case management' });
    else if (i % 200 === 9) await call('PUT', `/matters/${number}/filings/${1 + (i % 12)}/seal`);
    else await call('GET', `/lists/${date}`);
  }
}
await Promise.all(Array.from({ length: 10 }, visitor));
agent.destroy();
