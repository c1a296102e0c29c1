'use strict';
const http = require('node:http');

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 4 });
const slugs = ['helena', 'two-brothers', 'kittiwake', 'st-olave', 'brigadier', 'maria-luz'];

function get(path, headers) {
  return new Promise((resolve, reject) => {
    http.get({ port, host: '127.0.0.1', path, agent, headers }, (res) => {
      res.resume();
      res.on('end', () => resolve(res.headers.etag));
    }).on('error', reject);
  });
}

async function boat(k) {
  const tags = new Map();
  for (let i = 0; i < 20; i++) {
    const slug = slugs[(i + k) % slugs.length];
    const headers = { 'accept-encoding': 'gzip, deflate, br' };
    await get('/wrecks?deepest=' + (20 + ((i * 7 + k) % 40)), headers);
    await get(`/wrecks/${slug}`, headers);
    const key = `/wrecks/${slug}/chart`;
    if (i % 9 === 8 && tags.has(key)) headers['if-none-match'] = tags.get(key);
    tags.set(key, await get(key, headers));
  }
}

Promise.all([0, 1, 2, 3].map(boat)).then(() => agent.destroy());
