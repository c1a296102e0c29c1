import http from 'node:http';

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 12 });

function call(method, path, body) {
  return new Promise((resolve, reject) => {
    const req = http.request({ port, path, method, agent }, (res) => {
      let size = 0;
      res.on('data', (c) => (size += c.length)).on('end', () => resolve({ status: res.statusCode, size }));
    });
    req.on('error', reject).end(body);
  });
}

const GENERA = ['Carex', 'Salix', 'Rosa', 'Viola', 'Rubus', 'Gentiana'];
const tally = new Map();
let n = 0;
const TOTAL = 6500;

async function reader() {
  while (n < TOTAL) {
    const i = n++;
    let result;
    if (i % 10 === 3) {
      const lowercase = i % 70 === 3;
      result = await call('POST', '/sheet', JSON.stringify({ id: 10000 + i, genus: lowercase ? 'rosa' : GENERA[i % 6], species: `sp. ${i % 90}`, collector: 'Adeyemi', year: 2024, country: 'NO', notes: 'scree' }));
    } else if (i % 10 < 7) {
      result = await call('GET', `/list?genus=${GENERA[i % 6]}&from=${1840 + ((i * 7) % 131)}&to=${1900 + ((i * 11) % 113)}&page=${i % 4}`);
    } else {
      result = await call('GET', `/sheet?id=${(i * 17) % 3200}`);
    }
    tally.set(result.status, (tally.get(result.status) ?? 0) + 1);
  }
}

await Promise.all(Array.from({ length: 12 }, reader));
console.log('answers', Object.fromEntries(tally));
agent.destroy();
