import { createServer } from 'node:http';

export function start() {
  const server = createServer((request, response) => {
    const place = request.url.split('/').at(-1);
    response.setHeader('cache-control', 'max-age=3600');
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ place, degrees: Array.from({ length: 24 }, (_, hour) => ((hour * 3 + place.length) % 30) - 4) }));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
