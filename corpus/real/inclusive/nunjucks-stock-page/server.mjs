import http from 'node:http';
import nunjucks from 'nunjucks';
import { readFileSync } from 'node:fs';

const page = new URL('./views/list.html', import.meta.url);

function render(model) {
  const env = new nunjucks.Environment(new nunjucks.FileSystemLoader(new URL('./views', import.meta.url).pathname), { autoescape: true });
  env.addFilter('money', (n) => `${n.toFixed(2)} EUR`);
  return env.render('list.html', model);
}

const server = http.createServer((req, res) => {
  const n = Number(new URL(req.url, 'http://x').searchParams.get('n') ?? 5);
  const items = Array.from({ length: n }, (_, i) => ({ name: `Item & ${i}`, price: i * 1.25, tags: ['a', 'b'] }));
  res.setHeader('content-type', 'text/html');
  res.end(render({ title: 'Stock', items }));
});
server.listen(0, async () => {
  const { port } = server.address();
  for (let round = 0; round < 400; round++) {
    const all = [3, 6, 9].map(async (n) => (await fetch(`http://127.0.0.1:${port}/?n=${n}`)).text());
    await Promise.all(all);
  }
  server.closeAllConnections();
  server.close();
});
