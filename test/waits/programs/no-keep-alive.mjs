import { createServer, get } from 'node:http';

function ask(id) {
  return new Promise((resolve, reject) => {
    get(`${process.env.UPSTREAM}/stock/${id}`, { agent: false }, (answer) => {
      answer.resume().on('end', resolve);
    }).on('error', reject);
  });
}

createServer(async (request, response) => {
  await ask(Number(request.url.split('/').at(-1)));
  response.end('{}');
}).listen(Number(process.env.PORT), '127.0.0.1');
