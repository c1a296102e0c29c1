import http from 'node:http';

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 6 });
const CLASSES = ['species', 'hybrid', 'miniature', 'fragrant', 'specimen%20plant'];

function ask(method, path, body) {
  return new Promise((resolve, reject) => {
    const req = http.request({ host: '127.0.0.1', port, agent, method, path }, (res) => {
      res.resume();
      res.on('end', resolve);
    });
    req.on('error', reject);
    req.end(body);
  });
}

async function visitor(k) {
  for (let i = 0; i < 420; i++) {
    await ask('GET', `/class?name=${CLASSES[(i + k) % 5]}`);
    await ask('GET', `/plant/${1 + ((i * 31 + k * 7) % 900)}`);
    await ask('POST', '/vote', JSON.stringify({ bench: 1 + ((i * 17 + k) % 900), stars: 1 + ((i * k) % 5) }));
    if (i % 10 === 0) await ask('GET', '/favourites');
  }
}

await Promise.all(Array.from({ length: 6 }, (_, k) => visitor(k)));
agent.destroy();
