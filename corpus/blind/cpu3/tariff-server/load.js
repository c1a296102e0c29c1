import http from 'node:http';

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 4 });
const ZONES = ['EU', 'UK', 'CH', 'NO'];

function quote(i) {
  return {
    sender: { country: 'NL', postcode: `10${10 + (i % 80)} AB` },
    recipient: { country: ZONES[i % 4], postcode: String(1000 + i) },
    parcels: Array.from({ length: 1 + (i % 5) }, (_, k) => ({ weight: 0.2 + ((i * 7 + k) % 90) / 3, size: [10 + k, 20, 5 + (i % 30)] })),
    service: i % 3 ? 'standard' : 'express',
  };
}

function post(i) {
  return new Promise((resolve, reject) => {
    const body = JSON.stringify(quote(i));
    const req = http.request({ port, host: '127.0.0.1', method: 'POST', path: '/quote', agent, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } }, (res) => {
      let text = '';
      res.on('data', (d) => (text += d));
      res.on('end', () => resolve(text));
    });
    req.on('error', reject);
    req.end(body);
  });
}

let next = 0;
let total = 0;
async function lane() {
  while (next < 170) total += JSON.parse(await post(next++)).price ?? 0;
}
await Promise.all([lane(), lane(), lane(), lane()]);
agent.destroy();
console.log('quoted', total.toFixed(2));
