import http from 'node:http';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Container } from './container.mjs';
import { Atlas, Journeys, finds } from './ringing.mjs';

const container = new Container()
  .value('finds', finds(12000))
  .single('greeting', () => ({ station: 'Col de la Cou', open: 'August to October' }))
  .each('atlas', ({ finds }) => new Atlas(finds))
  .each('journeys', ({ atlas }) => new Journeys({ atlas }))
  .each('request', () => ({ began: performance.now() }));

const handlers = {
  '': ({ greeting }) => greeting,
  cell: ({ atlas }, lat, lon) => {
    const list = atlas.cell(lat, lon);
    return { lat: Number(lat), lon: Number(lon), finds: list.length, species: [...new Set(list.map((f) => f.species))].sort() };
  },
  ring: ({ journeys }, ring) => journeys.of(ring),
};

let longest = 0;
const server = http.createServer((req, res) => {
  const { services } = container;
  const { began } = services.request;
  const [, name, ...args] = req.url.split('/').map(decodeURIComponent);
  const handler = Object.hasOwn(handlers, name) ? handlers[name] : null;
  if (!handler) return res.writeHead(404).end();
  const text = JSON.stringify(structuredClone(handler(services, ...args)));
  res.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
  longest = Math.max(longest, performance.now() - began);
});

server.listen(0, '127.0.0.1');
await once(server, 'listening');
const load = spawn(process.execPath, [fileURLToPath(new URL('./ringers.mjs', import.meta.url)), String(server.address().port)], { stdio: 'inherit' });
await once(load, 'exit');
server.close();
server.closeAllConnections();
console.log(longest > 0 ? 'station closed' : 'nobody came');
