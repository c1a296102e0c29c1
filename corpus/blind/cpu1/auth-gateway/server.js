import { spawn } from 'node:child_process';
import Fastify from 'fastify';
import { basicAuth } from './plugins/basic-auth.js';
import { Accounts } from './accounts.js';

const app = Fastify({ logger: false });
const accounts = Accounts.open(new URL('accounts.json', import.meta.url));

app.addHook('preHandler', basicAuth(accounts));

app.get('/orders/:from', async (request) => {
  const from = Number(request.params.from);
  const orders = [];
  for (let n = from; n < from + 40; n++) {
    orders.push({ id: n, owner: request.account.name, total: ((n * 7919) % 10007) / 100 });
  }
  return { orders, sum: orders.reduce((sum, order) => sum + order.total, 0) };
});

await app.listen({ port: 0, host: '127.0.0.1' });

const client = spawn(process.execPath, ['load.js', String(app.server.address().port)], {
  cwd: import.meta.dirname,
  stdio: 'inherit',
});
client.on('exit', () => app.close());
