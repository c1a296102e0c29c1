import { createServer } from 'node:http';
import Redis from 'ioredis';

const redis = new Redis(process.env.REDIS);

async function loadCart(id) {
  const lines = [];
  for (let i = 0; i < 25; i++) lines.push(await redis.get(`cart:${id}:${i}`));
  return lines;
}

createServer(async (request, response) => {
  response.end(JSON.stringify(await loadCart(request.url.split('/').at(-1))));
}).listen(Number(process.env.PORT), '127.0.0.1');
