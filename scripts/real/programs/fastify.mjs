import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';

// A service under load: the parts are those that culprit is tested with.
const require = createRequire(process.argv[2]);
const app = require('fastify')();
const orders = Array.from({ length: 500 }, (_, id) => ({
  id,
  sku: `sku-${(id * 7919) % 97}`,
  price: id % 89,
}));
app.get('/orders', (request) =>
  orders
    .filter(({ price }) => price > Number(request.query.above ?? 0))
    .sort((a, b) => a.sku.localeCompare(b.sku)),
);
await app.listen({ port: 0 });
const { port } = app.server.address();
const load = [
  require.resolve('autocannon'),
  '-d',
  '2',
  '-c',
  '8',
  `http://localhost:${port}/orders?above=20`,
];
execFile(process.execPath, load, async (error) => {
  await app.close();
  if (error) throw error;
});
