// Each page asks a service with TLS, of the same program, by a connection of its own.
import { createServer } from 'node:http';
import https from 'node:https';

const pem = process.env.PEM;
const inner = https.createServer({ key: pem, cert: pem }, (_, response) => response.end('secret'));
await new Promise((resolve) => inner.listen(0, '127.0.0.1', resolve));
const { port } = inner.address();

function ask(id) {
  return new Promise((resolve, reject) => {
    const options = { agent: false, ca: pem, servername: 'localhost' };
    https
      .get(`https://127.0.0.1:${port}/inner/${id}`, options, (answer) => answer.resume().on('end', resolve))
      .on('error', reject);
  });
}

createServer(async (request, response) => {
  await ask(Number(request.url.split('/').at(-1)));
  response.end('{}');
}).listen(Number(process.env.PORT), '127.0.0.1');
