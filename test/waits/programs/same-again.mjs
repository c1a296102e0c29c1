import { createServer } from 'node:http';

async function loadRates() {
  const response = await fetch(`${process.env.UPSTREAM}/delay/15/rates`);
  return response.json();
}

createServer(async (_, response) => {
  response.end(JSON.stringify(await loadRates()));
}).listen(Number(process.env.PORT), '127.0.0.1');
