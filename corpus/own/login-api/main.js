import { once } from 'node:events';
import http from 'node:http';
import { UserStore } from './src/users.js';
import { createTokens } from './src/tokens.js';
import { createServer } from './src/server.js';

const server = createServer({ users: await new UserStore().seed(2000), tokens: createTokens('s3cret') });
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address();
const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });

const call = (method, path, body, token) =>
  new Promise((resolve, reject) => {
    const req = http.request({ port, host: '127.0.0.1', method, path, agent, headers: token ? { authorization: `Bearer ${token}` } : {} }, (res) => {
      let text = '';
      res.setEncoding('utf8').on('data', (d) => (text += d)).on('end', () => resolve(JSON.parse(text)));
    });
    req.on('error', reject).end(body && JSON.stringify(body));
  });

let seen = 0;
await Promise.all(
  Array.from({ length: 8 }, async (_, client) => {
    for (let i = 0; i < 13; i++) {
      const { token } = await call('POST', '/login', { name: `user${client * 100 + i}`, password: 'hunter2' });
      for (let p = 0; p < 24; p++) {
        const page = await call('GET', `/users?offset=${p * 50}`, null, token);
        seen += page.length;
      }
    }
  }),
);
console.log('listed', seen);
agent.destroy();
server.close();
