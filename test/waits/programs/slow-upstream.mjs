import { createServer } from 'node:http';

async function loadPrice(id) {
  const response = await fetch(`${process.env.UPSTREAM}/delay/60/prices/${id}?currency=chf`);
  return response.json();
}

createServer(async (request, response) => {
  const price = await loadPrice(request.url.split('/').at(-1));
  response.end(JSON.stringify(price));
}).listen(Number(process.env.PORT), '127.0.0.1');
