'use strict';
const http = require('node:http');

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 20 });
const tags = ['soup', 'bread', 'fish', 'salad', 'cake', 'rice'];
const TOTAL = 20000;
let n = 0;

const get = (path) => new Promise((resolve, reject) => {
  http.get({ host: '127.0.0.1', port, path, agent }, (res) => {
    res.resume();
    res.on('end', resolve);
  }).on('error', reject);
});

async function reader() {
  while (n < TOTAL) {
    const i = n++;
    if (i % 10 === 0) await get('/');
    else if (i % 3 === 0) await get(`/search?tag=${tags[i % 6]}&page=${1 + (i % 4)}`);
    else await get(`/recipes/${(i * 13) % 600}`);
  }
}

Promise.all(Array.from({ length: 20 }, reader)).then(() => {
  agent.destroy();
  console.log(`${n} pages`);
});
