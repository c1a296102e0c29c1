'use strict';
const http = require('node:http');
const { sign } = require('./routes/branch-auth');
const { plugin } = require('./formulary');

let formulary;
plugin.register({ decorate: (a, b, f) => (formulary = f), app: {} });

const { hostname, port } = new URL(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 5 });
const names = ['N01', 'N02', 'N03', 'N04'];

const call = (branch, method, path, body) =>
  new Promise((resolve, reject) => {
    const payload = body ? JSON.stringify(body) : '';
    const req = http.request({ hostname, port, method, path, agent, headers: { 'x-branch': `${branch}.${sign(branch).toString('hex')}`, ...(body && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }) } });
    req.on('error', reject).on('response', (res) => res.resume().on('end', resolve)).end(payload);
  });

const script = (i) => ({
  patient: { name: `Patient ${i}`, number: `943 476 ${1000 + (i % 9000)}`, born: '1971-03-09' },
  prescriber: `G${200000 + i}`,
  urgent: i % 4 === 0,
  items: Array.from({ length: 1 + (i % 2) }, (_, k) => {
    const line = formulary.lines[(i * 17 + k * 5) % formulary.lines.length];
    return { code: line.code, form: line.forms[0], dose: 50 * (1 + (i % 9)), times: 1 + (k % 3), days: 7, directions: 'with food' };
  }),
});

(async () => {
  const counters = names.map(async (branch, b) => {
    for (let i = b; i < 460; i += 4) {
      await call(branch, 'POST', '/scripts', script(i));
      if (i % 3 === 0) await call(branch, 'GET', `/stock/${formulary.lines[i % 120].code}`);
      if (i % 10 === 0) await call(branch, 'GET', '/shelf');
    }
  });
  await Promise.all(counters);
  process.exit(0);
})();
