'use strict';
const http = require('node:http');
const crypto = require('node:crypto');

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true });
const RATE = 220;
const TOTAL = 550;
let sent = 0;
let done = 0;

function send(method, path, query, body, shop) {
  const token = crypto.createHash('sha1').update(shop).digest('hex');
  const mac = crypto.createHmac('sha256', token).update(method + path).digest('hex');
  const req = http.request({ port, host: '127.0.0.1', method, path: path + query, agent, headers: { 'x-shop': `${shop}.${mac}` } }, (res) => {
    res.resume().on('end', finished);
  });
  req.on('error', finished);
  req.end(body);
}
function finished() {
  if (++done === TOTAL) process.exit(0);
}
const begun = Date.now();
const timer = setInterval(() => {
  const due = Math.min(TOTAL, Math.floor(((Date.now() - begun) / 1000) * RATE));
  for (; sent < due; sent++) {
    const shop = `shop${1 + (sent % 9)}`;
    if (sent % 5 === 4) send('POST', '/check', '', JSON.stringify({ cuts: [sent % 10, 4, 5, 6, 3, 2] }), shop);
    else if (sent % 5 === 3) send('GET', '/marks', '?prefix=L00', undefined, shop);
    else send('GET', `/codes/L${String(sent % 120).padStart(4, '0')}`, '', undefined, shop);
  }
  if (sent === TOTAL) clearInterval(timer);
}, 8);
