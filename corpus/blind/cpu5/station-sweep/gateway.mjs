import http from 'node:http';

const server = http.createServer((req, res) => {
  const url = new URL(req.url, 'http://gateway');
  const [, kind, id] = url.pathname.split('/');
  const n = Number(id);
  const body = kind === 'stations'
    ? Array.from({ length: 90 }, (_, i) => ({ id: i, name: `buoy ${i}`, active: i % 9 !== 4 }))
    : kind === 'calibration'
      ? { id: n, offset: (n % 7) / 10, gain: 1 + (n % 5) / 100 }
      : { id: n, samples: Array.from({ length: 60 }, (_, k) => Math.round(900 + 80 * Math.sin(n + k / 9))) };
  setTimeout(() => {
    res.setHeader('content-type', 'application/json');
    res.end(JSON.stringify(body));
  }, kind === 'readings' ? 22 : 6);
});

server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('disconnect', () => process.exit(0));
