import http from 'node:http';
import { verifyPassword } from './passwords.js';

const readBody = async (req) => {
  const chunks = [];
  for await (const c of req) chunks.push(c);
  return chunks.length ? JSON.parse(Buffer.concat(chunks)) : {};
};

export const createServer = ({ users, tokens }) => {
  const routes = {
    'POST /login': async (req) => {
      const { name, password } = await readBody(req);
      const user = users.get(name);
      if (!user || !verifyPassword(password, user.password)) return [401, { error: 'bad credentials' }];
      return [200, { token: tokens.issue({ sub: user.id, roles: user.roles }) }];
    },
    'GET /users': async (req, url) => {
      if (!tokens.read(req.headers.authorization?.slice(7))) return [403, { error: 'forbidden' }];
      const offset = Number(url.searchParams.get('offset') ?? 0);
      return [200, Array.from(users.page(offset, 50), ({ id, name, roles }) => ({ id, name, roles, href: `/users/${id}` }))];
    },
  };
  return http.createServer(async (req, res) => {
    const url = new URL(req.url, 'http://local');
    const handler = routes[`${req.method} ${url.pathname}`];
    const [status, body] = handler ? await handler(req, url) : [404, { error: 'not found' }];
    res.writeHead(status, { 'content-type': 'application/json' });
    res.end(JSON.stringify(body));
  });
};
