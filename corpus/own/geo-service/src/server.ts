import { createServer } from 'node:http';
import { StoreLocator } from './locator';

const locator = new StoreLocator(4000);
const server = createServer((req, res) => {
  const url = new URL(req.url ?? '/', 'http://x');
  const hits = locator.nearest(Number(url.searchParams.get('lat')), Number(url.searchParams.get('lon')), 5);
  res.setHeader('content-type', 'application/json').end(JSON.stringify(hits));
});
server.listen(0, async () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  for (let i = 0; i < 150; i++) await (await fetch(`http://127.0.0.1:${port}/?lat=${48 + (i % 10) / 10}&lon=${9 + (i % 7) / 10}`)).json();
  process.exit(0);
});
