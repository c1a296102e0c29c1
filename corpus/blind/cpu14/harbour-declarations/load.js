import http from 'node:http';

const base = new URL(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 6 });
const origins = ['NO', 'TR', 'VN', 'CL', 'MA', 'KR', 'ZA'];
const start = Date.UTC(2026, 2, 14, 6);

function call(method, path, payload) {
  return new Promise((resolve, reject) => {
    const text = payload && JSON.stringify(payload);
    const headers = text ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } : {};
    const req = http.request({ host: base.hostname, port: base.port, path, method, agent, headers }, (res) => {
      let out = '';
      res.setEncoding('utf8').on('data', (d) => (out += d)).on('end', () => resolve(JSON.parse(out)));
    });
    req.on('error', reject).end(text);
  });
}
const total = 310;
let sent = 0;
async function lane() {
  while (sent < total) {
    const i = sent++;
    const lines = Array.from({ length: 9 }, (_, k) => ({
      commodity: String(10000 + ((i * 7919 + k * 104729) % 979999)).padStart(6, '0'),
      origin: origins[(i + k) % 7],
      value: 100 + ((i * 31 + k * 17) % 9000),
      gross: 20 + k,
    }));
    const done = await call('POST', '/v2/declarations', {
      vessel: `MV ${['Alder', 'Brisk', 'Corrie', 'Dunlin'][i % 4]}`,
      lodged: new Date(start + i * 4137).toISOString(),
      guarantee: 'G' + String(100000 + (i % 900)),
      lines,
    });
    if (i % 3 === 0) await call('GET', `/v2/declarations/${done.mrn}`);
    if (i % 40 === 0) await call('GET', '/v2/quay');
  }
}
await Promise.all(Array.from({ length: 6 }, lane));
agent.destroy();
