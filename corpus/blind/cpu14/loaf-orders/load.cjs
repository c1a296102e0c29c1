const http = require('node:http');
const agent = new http.Agent({ keepAlive: true, maxSockets: 6 });
const port = process.argv[2];
const tags = new Map();

function ask(method, path, data) {
  return new Promise((resolve) => {
    const text = data && JSON.stringify(data);
    const headers = { 'accept-encoding': 'gzip' };
    if (tags.has(path) && Math.floor(tags.size + path.length) % 2) headers['if-none-match'] = tags.get(path);
    if (text) headers['content-length'] = Buffer.byteLength(text);
    http
      .request({ port, path, method, agent, headers }, (res) => {
        if (res.headers.etag && tags.size < 40) tags.set(path, res.headers.etag);
        res.on('end', resolve).resume();
      })
      .end(text);
  });
}

async function customer(k) {
  for (let i = 0; i < 440; i++) {
    await ask('GET', `/loaves?page=${1 + (i % 3)}${i % 2 ? '&tag=wholemeal' : ''}`);
    await ask('POST', '/orders', {
      shop: `S${k}`,
      due: `2026-06-${String(1 + (i % 28)).padStart(2, '0')}`,
      lines: Array.from({ length: 1 + (i % 5) }, (_, n) => ({ sku: `B${1 + ((i + n * 3) % 13)}`, count: 1 + n })),
    });
    await ask('GET', `/loaves/B${1 + ((i * 5) % 14)}`);
    if (i % 7 === 0) await ask('GET', `/orders?shop=S${k}&state=open&state=baked&from=2026-06-01&sort=${['due', 'total', 'shop'][i % 3]}`);
  }
}
Promise.all([1, 2, 3, 4, 5, 6].map(customer)).then(() => agent.destroy());
