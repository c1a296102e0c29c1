// Two helpers, one after the other, each by its own function.
import { createServer } from 'node:http';

const ask = async (path) => (await fetch(`${process.env.UPSTREAM}/delay/40/${path}`)).json();
const users = { find: (id) => ask(`users/${id}`) };
const prices = { ofUser: async (id) => ask(`prices/${id}`) };

async function loadPage(id) {
  const user = await users.find(id);
  const list = await prices.ofUser(id);
  return { user, list };
}

createServer(async (request, response) => {
  response.end(JSON.stringify(await loadPage(Number(request.url.split('/').at(-1)))));
}).listen(Number(process.env.PORT), '127.0.0.1');
