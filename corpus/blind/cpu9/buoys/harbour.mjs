// the data service of the harbour office; every answer takes a little while
import http from 'node:http';

const reading = (buoy, day) => {
  let h = 2166136261;
  for (const c of `${buoy}/${day}`) h = Math.imul(h ^ c.charCodeAt(0), 16777619);
  return { wave: ((h >>> 4) % 400) / 100, wind: (h >>> 12) % 60, from: (h >>> 18) % 360 };
};

const server = http.createServer((req, res) => {
  const [, what, buoy, day] = req.url.split('/');
  const body = what === 'buoys'
    ? Array.from({ length: 14 }, (_, i) => ({ id: `B${10 + i}`, name: `Buoy ${i}`, region: i % 3 ? 'west' : 'sound' }))
    : reading(buoy, day);
  setTimeout(() => res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body)), 12);
});
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('disconnect', () => process.exit(0));
