import { createServer } from 'node:http';

async function ask(what, id) {
  const response = await fetch(`${process.env.UPSTREAM}/delay/40/${what}/${id}`);
  return response.json();
}

async function loadPage(id) {
  const user = await ask('users', id);
  const prices = await ask('prices', id);
  return { user, prices };
}

createServer(async (request, response) => {
  response.end(JSON.stringify(await loadPage(Number(request.url.split('/').at(-1)))));
}).listen(Number(process.env.PORT), '127.0.0.1');
