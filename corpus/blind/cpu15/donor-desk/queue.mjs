import http from 'node:http';

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });

function call(method, path, payload) {
  return new Promise((resolve, reject) => {
    const req = http.request({ port, host: '127.0.0.1', method, path, agent }, (res) => {
      let text = '';
      res.setEncoding('utf8').on('data', (d) => (text += d)).on('end', () => resolve({ status: res.statusCode, text }));
    });
    req.on('error', reject).end(payload && JSON.stringify(payload));
  });
}

async function window(first, count) {
  const seen = {};
  for (let k = first; k < first + count; k++) {
    const i = k % 12;
    const wrong = k % 17 === 0;
    const answers = [
      await call('POST', `/visits/D${100 + i}`, { pin: 4000 + i * 37 + (wrong ? 1 : 0) }),
      await call('GET', k % 3 ? '/stock' : '/visits'),
    ];
    for (const { status } of answers) seen[status] = (seen[status] ?? 0) + 1;
  }
  return seen;
}

const totals = await Promise.all([0, 20, 40, 60, 80].map((first) => window(first, 26)));
console.log(totals.map((t) => Object.entries(t).map(([s, n]) => `${s}x${n}`).join(' ')).join(' | '));
agent.destroy();
