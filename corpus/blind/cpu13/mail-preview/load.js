import { Agent, request } from 'node:http';

const port = Number(process.argv[2]);
const agent = new Agent({ keepAlive: true, maxSockets: 4 });
const brands = ['acorn', 'birch', 'cedar'];
const links = [{ url: '/help', label: 'Help' }, { url: '/terms', label: 'Terms & conditions' }];
const values = {
  receipt: (n) => ({ links, lines: Array.from({ length: 3 + (n % 5) }, (_, i) => ({ sku: `K${i}`, title: `Item <${i}>`, quantity: i + 1, amount: 1250 * (i + 1) })), total: { amount: 9900 + n, tax: 1900 } }),
  reminder: (n) => ({ links, due: 100 * n, since: '2024-03-01', steps: [{ text: 'Order', done: true }, { text: 'Invoice', done: true }, { text: 'Pay', done: false }] }),
  welcome: () => ({ links, intro: 'Good to have you here.', sections: [{ title: 'Start', items: ['one', 'two', 'three'] }, { title: 'More', items: ['four'] }] }),
};

let previews = 0;
let bytes = 0;

function preview(n) {
  const mail = Object.keys(values)[n % 3];
  const body = JSON.stringify({ contacts: [n, n + 1000], values: values[mail](n) });
  return new Promise((resolve, reject) => {
    const req = request({ port, host: '127.0.0.1', agent, method: 'POST', path: `/preview/${mail}`, headers: { 'x-forwarded-host': `${brands[n % 7 % 3]}.mail.test`, 'content-type': 'application/json' } }, (res) => {
      res.on('data', (chunk) => { bytes += chunk.length; });
      res.on('end', () => { previews += res.statusCode === 200 ? 1 : 0; resolve(); });
    });
    req.on('error', reject).end(body);
  });
}

const next = Array.from({ length: 440 }, (_, n) => n)[Symbol.iterator]();
await Promise.all([0, 1, 2, 3].map(async () => {
  for (const n of next) await preview(n);
}));
agent.destroy();
process.send({ previews, bytes }, () => process.disconnect());
