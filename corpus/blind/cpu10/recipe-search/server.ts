import { createServer } from 'node:http';
import { spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { RecipeIndex } from './index.ts';
import { makeRecipes } from './recipes.ts';

const index = new RecipeIndex(makeRecipes(12000, 19));
let answered = 0;

const server = createServer((req, res) => {
  const url = new URL(req.url ?? '/', 'http://localhost');
  const query = url.searchParams.get('q');
  if (url.pathname !== '/search' || !query) {
    res.writeHead(400).end();
    return;
  }
  const hits = index.search(query, 10);
  answered++;
  res.writeHead(200, { 'content-type': 'application/json' });
  res.end(JSON.stringify({ query, hits }));
});

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  const load = spawn(process.execPath, [fileURLToPath(new URL('./load.ts', import.meta.url)), String(port)], { stdio: 'inherit' });
  load.on('exit', () => {
    server.close();
    server.closeAllConnections();
    console.log(`${answered} queries answered`);
  });
});
