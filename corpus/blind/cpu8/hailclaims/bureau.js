// Weather bureau stand-in: answers whether hail was reported near a place on a day.
const http = require('node:http');

const cells = Array.from({ length: 400 }, (_, i) => ({ cell: i, size: (i * 37) % 61, minutes: (i * 13) % 45 }));

const server = http.createServer((req, res) => {
  const { searchParams } = new URL(req.url, 'http://bureau');
  const cell = cells[Number(searchParams.get('cell')) % cells.length];
  const day = Number(searchParams.get('day'));
  setTimeout(() => {
    res.setHeader('content-type', 'application/json');
    res.end(JSON.stringify({ ...cell, reported: (cell.cell + day) % 3 !== 0 }));
  }, 9);
});

server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('disconnect', () => process.exit(0));
