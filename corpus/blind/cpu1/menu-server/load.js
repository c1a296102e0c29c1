const http = require('http');

const port = process.argv[2];
const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
let bytes = 0;
const codes = {};

function get(day) {
  return new Promise((resolve, reject) => {
    http
      .get({ port, host: '127.0.0.1', path: `/menu/${day}`, agent }, (res) => {
        codes[res.statusCode] = (codes[res.statusCode] || 0) + 1;
        res.on('data', (chunk) => (bytes += chunk.length)).on('end', resolve);
      })
      .on('error', reject);
  });
}

async function worker(from) {
  for (let n = from; n < 5000; n += 8) await get(n);
}

Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map(worker)).then(() => {
  console.log(codes, bytes);
  agent.destroy();
});
