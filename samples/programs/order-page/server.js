import { fork } from 'node:child_process';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { orderPage } from './page.js';
import { renderReport } from './report.js';

const beside = (name, ...words) =>
  fork(fileURLToPath(new URL(name, import.meta.url)), words, { env: { PATH: process.env.PATH } });

const prices = beside('prices.js');
const port = await new Promise((resolve) => prices.once('message', resolve));

const server = createServer(async (request, response) => {
  if (request.url === '/report') response.end(renderReport());
  else response.end(await orderPage(port, Number(request.url.split('/').at(-1))));
});
server.listen(0, '127.0.0.1', () => {
  const visitors = beside('visitors.js', String(server.address().port));
  visitors.once('exit', () => {
    prices.kill();
    server.close();
    server.closeAllConnections();
  });
});
