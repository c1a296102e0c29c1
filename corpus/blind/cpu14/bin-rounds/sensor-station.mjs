// Stands in for the radio station on the hill.
import http from 'node:http';

const server = http.createServer((req, res) => {
  const [, , id] = req.url.split('/');
  const [sector, nr] = id.split('-').map(Number);
  setTimeout(() => {
    res.setHeader('content-type', 'application/json');
    res.end(JSON.stringify({ id, percent: (sector * 37 + nr * 53) % 101, battery: (sector + nr * 7) % 100 }));
  }, 6 + (nr % 4));
});
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('disconnect', () => {
  server.close();
  server.closeAllConnections();
});
