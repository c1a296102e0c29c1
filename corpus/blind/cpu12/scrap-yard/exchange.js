// The metal exchange's little price service, as the yard's weighbridge asks it.
import http from 'node:http';

const BASE = { copper: 7.9, brass: 4.6, lead: 1.7, zinc: 2.1, steel: 0.22, aluminium: 1.5, nickel: 14.2 };

const quote = (metal, grade) => ({ metal, grade, perKilo: Number((BASE[metal] * (1 - 0.07 * (grade - 1))).toFixed(3)) });

const server = http.createServer((req, res) => {
  const [, , metal, grade] = req.url.split('/');
  setTimeout(() => {
    res.setHeader('content-type', 'application/json');
    res.end(JSON.stringify(quote(metal, Number(grade))));
  }, 7);
});

server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('disconnect', () => process.exit(0));
