// The taxon register of the partner institute, as it answers on the local network.
import http from 'node:http';

const GENERA = ['Triticum', 'Hordeum', 'Avena', 'Vicia', 'Lens', 'Pisum', 'Linum', 'Secale'];

const server = http.createServer((req, res) => {
  const m = /^\/taxa\/(\d+)$/.exec(req.url);
  setTimeout(() => {
    if (!m) return res.writeHead(404).end();
    const id = Number(m[1]);
    const taxon = { id, genus: GENERA[id % 8], species: `sp. ${id}`, orthodox: id % 5 !== 0, halfLife: 4 + (id % 60) };
    res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(taxon));
  }, 6);
});

server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('disconnect', () => {
  server.close();
  server.closeAllConnections();
});
