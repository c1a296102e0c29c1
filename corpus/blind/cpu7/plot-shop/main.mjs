import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { build } from './server/app.mjs';

const app = build();
await app.listen({ port: 0, host: '127.0.0.1' });

const visitors = spawn(process.execPath, [fileURLToPath(new URL('./load.mjs', import.meta.url)), String(app.server.address().port)], {
  stdio: 'inherit',
});
await once(visitors, 'exit');
await app.close();
console.log('orders', app.shop.orders, 'revenue', app.shop.revenue.toFixed(2));
