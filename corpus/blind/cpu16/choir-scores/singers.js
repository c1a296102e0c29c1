const http = require('http');

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
const TOTAL = 11000;

function visit(method, path, body, device) {
  return new Promise((resolve) => {
    const headers = { 'accept-encoding': device % 8 ? 'identity' : 'gzip, deflate', 'user-agent': device % 8 ? 'MusicStand/2.1' : 'Mozilla/5.0' };
    if (body) Object.assign(headers, { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) });
    http.request({ port, host: '127.0.0.1', method, path, agent, headers }, (res) => res.resume().on('end', resolve)).on('error', resolve).end(body);
  });
}

let n = 0;
async function singer(device) {
  while (n < TOTAL) {
    const i = n++;
    if (i % 10 === 9) await visit('POST', `/scores/s${i % 260}/loans`, `singer=Alto+${i % 30}&copies=${1 + (i % 5)}`, device);
    else if (i % 10 < 5) await visit('GET', `/?page=${i % 4}&voice=${['', 'SATB', 'SAB'][i % 3]}&q=${i % 4 ? '' : 'lux'}`, undefined, device);
    else await visit('GET', i % 300 === 7 ? '/scores/none' : `/scores/s${(i * 7) % 260}`, undefined, device);
  }
}
Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(singer)).then(() => agent.destroy());
