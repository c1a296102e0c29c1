'use strict';
// An evening at the box office: terminals ask at a steady pace.
const http = require('node:http');
const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 12 });
const TOTAL = 190;
const EVERY = 12;
let done = 0;

function fire(i) {
  const p = i % 8;
  const auth = 'Basic ' + Buffer.from(`${4100 + p}:${7000 + p * 111}`).toString('base64');
  const show = `p${1 + (i % 4)}`;
  let path = '/api/performances';
  let body = null;
  if (i % 3 === 1) path += `/${show}/plan`;
  if (i % 3 === 2) {
    path += `/${show}/bookings`;
    const row = String.fromCharCode(65 + (i % 22));
    body = JSON.stringify({ seats: [0, 1].map((k) => row + (1 + ((i + k) % 34))) });
  }
  const req = http.request(
    { port, path, agent, method: body ? 'POST' : 'GET', headers: { authorization: auth, ...(body && { 'content-type': 'application/json', 'content-length': body.length }) } },
    (res) => {
      res.resume();
      res.on('end', () => {
        if (++done === TOTAL) agent.destroy();
      });
    },
  );
  req.end(body);
}

let i = 0;
const timer = setInterval(() => {
  fire(i++);
  if (i === TOTAL) clearInterval(timer);
}, EVERY);
