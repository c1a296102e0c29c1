'use strict';

const http = require('node:http');

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 6 });
const categories = ['lamps', 'chairs', 'books', 'tea', 'rugs'];

function call(method, path, body, headers = {}) {
  return new Promise((resolve, reject) => {
    const req = http.request({ host: '127.0.0.1', port, agent, method, path, headers: body ? { ...headers, 'content-type': 'application/json' } : headers }, (res) => {
      res.resume();
      res.on('end', () => resolve(res.headers.etag));
    });
    req.on('error', reject);
    req.end(body && JSON.stringify(body));
  });
}

async function shopper(k) {
  let tag;
  for (let i = 0; i < 640; i += 1) {
    const id = `p${1000 + ((i * 17 + k * 101) % 1210)}`;
    switch (i % 5) {
      case 0: await call('GET', `/api/products?category=${categories[(i + k) % 5]}&offset=${(i % 9) * 20}`); break;
      case 1: tag = await call('GET', `/api/products/${id}`); break;
      case 2: await call('GET', `/api/products/${id}`, null, tag ? { 'if-none-match': tag } : {}); break;
      case 3: await call('GET', `/p/${id}`); break;
      default: await call('PATCH', `/api/products/${id}`, i % 25 === 4 ? { price: -1 } : { price: 900 + i, tags: ['sale', `week-${i % 52}`] });
    }
  }
}

Promise.all([0, 1, 2, 3, 4].map(shopper)).then(() => agent.destroy());
