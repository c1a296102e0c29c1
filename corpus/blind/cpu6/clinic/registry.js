'use strict';
// Stands for the insurance registry: a separate process with the latency of the real one.
const http = require('node:http');

const LATENCY = 9;
const PLANS = ['basic', 'plus', 'private', 'student'];

function answer(path) {
  const [, kind, id] = path.split('/');
  const n = Number(id);
  if (kind === 'insured') return { id: n, plan: PLANS[n % PLANS.length], valid: n % 17 !== 0 };
  if (kind === 'rooms') return Array.from({ length: 8 }, (_, i) => ({ room: i + 1, floor: i >> 2 }));
  if (kind === 'referral') return { id: n, doctor: `Dr. ${'ABCDEFGH'[n % 8]}.`, urgent: n % 11 === 0 };
  return null;
}

const server = http.createServer((req, res) => {
  const body = answer(req.url);
  setTimeout(() => {
    res.writeHead(body ? 200 : 404, { 'content-type': 'application/json' });
    res.end(JSON.stringify(body));
  }, LATENCY);
});

server.keepAliveTimeout = 5000;
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('disconnect', () => process.exit(0));
