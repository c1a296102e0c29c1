// Stands in for the federation's register.
import http from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

const COLOURS = ['blue', 'chequer', 'red', 'white', 'grizzle'];
const LOFTS = ['Aarau', 'Bargen', 'Chur', 'Davos', 'Egg', 'Flums', 'Gams', 'Horn', 'Ins', 'Jona', 'Kerns', 'Laax', 'Muri', 'Naters', 'Olten', 'Pfyn', 'Raron', 'Sins'];

const server = http.createServer(async (req, res) => {
  await pause(4);
  const [, kind, id] = decodeURIComponent(req.url).split('/');
  let body = null;
  if (kind === 'birds') {
    const n = Number(id.slice(-4));
    if (n < 250) body = { ring: id, colour: COLOURS[n % 5], loft: n % 18 };
  } else if (kind === 'lofts' && LOFTS[id]) {
    body = { name: LOFTS[id], seal: 7000 + Number(id), lat: 46 + id / 13, lon: 6.9 + id / 8 };
  }
  res.writeHead(body ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(body));
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
