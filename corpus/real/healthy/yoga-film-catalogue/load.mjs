import http from 'node:http';

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 12 });
const TOTAL = 4000;
let sent = 0;

const film = 'query Film($id: ID!) { film(id: $id) { id title year minutes director { name films { id title } } } }';
const list = 'query Year($year: Int!) { films(year: $year, limit: 8) { id title director { name } } }';

function post(body) {
  return new Promise((resolve, reject) => {
    const text = JSON.stringify(body);
    const req = http.request({
      host: '127.0.0.1', port, agent, method: 'POST', path: '/graphql',
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) },
    }, (res) => {
      res.resume();
      res.on('end', () => (res.statusCode === 200 ? resolve() : reject(new Error(String(res.statusCode)))));
    });
    req.on('error', reject);
    req.end(text);
  });
}

async function viewer() {
  while (sent < TOTAL) {
    const n = sent++;
    if (n % 3) await post({ query: film, variables: { id: String((n * 7) % 800) } });
    else await post({ query: list, variables: { year: 1950 + (n % 70) } });
  }
}

await Promise.all(Array.from({ length: 12 }, viewer));
agent.destroy();
console.log(`${TOTAL} queries`);
