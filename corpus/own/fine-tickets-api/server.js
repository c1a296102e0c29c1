'use strict';
const http = require('node:http');
const { once } = require('node:events');
const { createStore } = require('./src/store');
const createApp = require('./src/app');

async function main() {
  const server = createApp(createStore()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const agent = new http.Agent({ keepAlive: true, maxSockets: 6 });
  const { port } = server.address();

  const send = (method, path, payload) => new Promise((resolve, reject) => {
    const req = http.request({ host: '127.0.0.1', port, agent, method, path }, (res) => {
      const parts = [];
      res.on('data', (d) => parts.push(d)).on('end', () => resolve(JSON.parse(Buffer.concat(parts).toString())));
    });
    req.on('error', reject);
    req.end(payload ? JSON.stringify(payload) : undefined);
  });

  let items = 0;
  const client = async (k) => {
    for (let i = 0; i < 520; i++) {
      const t = await send('POST', '/tickets', { title: `Printer ${i} on fire`, body: 'smoke '.repeat(20), assignee: `p${(i + k) % 30}`, priority: 1 + (i % 5) });
      await send('POST', `/tickets/${t.id}/assign`, { to: `p${(i * 7 + k) % 30}` });
      const mine = await send('GET', `/people/p${i % 30}`);
      const again = await send('GET', `/tickets/${t.id}`);
      items += mine.items.length + again.comments.length;
    }
  };
  await Promise.all(Array.from({ length: 6 }, (_, k) => client(k)));
  console.log('items', items > 0);
  agent.destroy();
  server.close();
}

main();
