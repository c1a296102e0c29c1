'use strict';

const http = require('node:http');

function visit(agent, port, method, path, body) {
  return new Promise((resolve, reject) => {
    const req = http.request({ agent, port, host: '127.0.0.1', method, path, headers: body ? { 'content-type': 'application/x-www-form-urlencoded' } : {} }, (res) => {
      res.setEncoding('utf8');
      let text = '';
      res.on('data', (piece) => { text += piece; });
      res.on('end', () => resolve({ status: res.statusCode, text }));
      res.on('error', reject);
    });
    req.on('error', reject);
    req.end(body);
  });
}

/** One visitor looks at the programme, then at seats, and books now and then. */
async function stroll(agent, port, number, rounds) {
  const seen = { pages: 0, seats: 0, orders: 0, refused: 0 };
  for (let i = 0; i < rounds; i++) {
    const month = 1 + ((number * 5 + i) % 12);
    const programme = await visit(agent, port, 'GET', `/programme/${month}`);
    const links = [...programme.text.matchAll(/href="\/shows\/(\d+)">/g)].map((m) => m[1]);
    seen.pages++;
    for (const id of links.slice(0, 3)) {
      const page = await visit(agent, port, 'GET', `/shows/${id}`);
      seen.pages++;
      seen.seats += page.text.split('seat free').length - 1;
    }
    if (i % 3 === 0 && links.length > 0) {
      const done = await visit(agent, port, 'POST', `/shows/${links[0]}/orders`, `name=Visitor+%3C${number}%3E&count=${1 + (i % 4)}`);
      if (done.status === 201) seen.orders++;
      else seen.refused++;
    }
  }
  return seen;
}

module.exports = { stroll };
