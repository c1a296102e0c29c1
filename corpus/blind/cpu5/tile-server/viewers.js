'use strict';
const http = require('node:http');

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });

function get(path) {
  return new Promise((resolve, reject) => {
    http.get({ port, path, agent, headers: { 'accept-encoding': 'br, gzip' } }, (res) => {
      let bytes = 0;
      res.on('data', (chunk) => { bytes += chunk.length; });
      res.on('end', () => resolve(bytes));
    }).on('error', reject);
  });
}

async function viewer(id) {
  await get('/style.json');
  for (let step = 0; step < 24; step++) {
    await get(`/contours/${6 + (step % 3)}/${id * 5 + step}/${step * 3 + id}.json`);
    if (step % 10 === 9) await get('/stats');
  }
  await get('/favicon.ico');
}

Promise.all([0, 1, 2, 3, 4, 5].map(viewer)).then(() => agent.destroy());
