import { createServer } from 'node:http';

const currencies = ['EUR', 'USD', 'CHF', 'GBP', 'SEK', 'NOK', 'CZK', 'PLN'];

export function start() {
  const server = createServer((request, response) => {
    const at = Number(new URL(request.url, 'http://localhost').searchParams.get('at'));
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(currencies.map((name, i) => ({ name, rate: 1 + ((at * 7 + i * 3) % 50) / 100 }))));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
