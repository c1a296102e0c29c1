import http from 'node:http';
import { once } from 'node:events';

async function body(req) {
  const chunks = [];
  for await (const chunk of req) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

export async function listen(series) {
  const server = http.createServer(async (req, res) => {
    if (req.url !== '/points') return res.writeHead(404).end();
    try {
      const points = JSON.parse(await body(req));
      for (const point of points) series.record(point);
      res.writeHead(200, { 'content-type': 'text/plain' }).end(String(points.length));
    } catch (err) {
      res.writeHead(400).end(err.message);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
