// The registry of persons and cars: a small service that takes a while for each answer.
import http from 'node:http';
import { parentPort } from 'node:worker_threads';

const names = ['Aaberg', 'Brekke', 'Dahl', 'Engen', 'Foss', 'Grande', 'Haug', 'Lie', 'Moen', 'Sande'];

function lookUp(kind, id) {
  const n = Number(id);
  if (kind === 'person') return { id: n, name: `${names[n % 10]} ${names[(n * 7) % 10]}`, resident: n % 3 === 0 };
  if (kind === 'vehicle') return { id: n, metres: 3.8 + (n % 70) / 10, owner: n % 900 };
  return null;
}

const server = http.createServer((req, res) => {
  const [, kind, id] = req.url.split('/');
  setTimeout(() => {
    const found = lookUp(kind, id);
    res.writeHead(found ? 200 : 404, { 'content-type': 'application/json' });
    res.end(JSON.stringify(found));
  }, 6);
});

server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
parentPort.once('message', () => {
  server.closeAllConnections();
  server.close();
});
