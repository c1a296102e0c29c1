import http from 'node:http';

// Stand-in for the depot's address and tariff service.
const zones = ['A', 'B', 'C', 'D'];
const server = http.createServer((req, res) => {
  const [, kind, id] = req.url.split('/');
  const n = Number(id?.replace(/\D/g, '') || 0);
  const body = kind === 'recipients'
    ? { id, name: `Recipient ${n}`, street: `${1 + (n % 90)} Harbour Road`, zone: zones[n % 4] }
    : { zone: id, perKilo: 0.4 + id.charCodeAt(0) / 100, base: 2.9 };
  setTimeout(() => {
    res.writeHead(200, { 'content-type': 'application/json' });
    res.end(JSON.stringify(body));
  }, 7);
});
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('disconnect', () => process.exit());
