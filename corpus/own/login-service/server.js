import http from 'node:http';
import { verify } from './passwords.js';
import { audit } from './audit.js';

const server = http.createServer((request, response) => {
  const user = new URL(request.url, 'http://x').searchParams.get('user');
  const ok = verify(user, 'correct horse battery staple');
  audit.add(user, ok);
  response.statusCode = ok ? 200 : 403;
  response.end();
});
server.listen(0, async () => {
  const { port } = server.address();
  for (let i = 0; i < 20; i++) await (await fetch(`http://127.0.0.1:${port}/?user=u${i}`)).text();
  process.exit(0);
});
