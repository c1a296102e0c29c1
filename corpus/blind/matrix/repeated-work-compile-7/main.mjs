import { EventEmitter } from 'node:events';

const server = new EventEmitter();
const hits = {};
const handlers = {
  'GET /users/:id': ({ id }) => `user ${id}`,
  'GET /users/:id/posts': ({ id }) => `posts of ${id}`,
  'GET /users/:id/posts/:post': ({ id, post }) => `post ${post} of ${id}`,
  'POST /users': () => 'created',
  'GET /tags/:tag': ({ tag }) => `tag ${tag}`,
  'GET /search/:term/:page': ({ term, page }) => `${term} page ${page}`,
  'DELETE /users/:id': ({ id }) => `deleted ${id}`,
  'GET /health': () => 'ok',
};

function routeTable() {
  return Object.entries(handlers).map(([route, handler]) => {
    const [method, path] = route.split(' ');
    const keys = [];
    const source = path.replace(/:(\w+)/g, (_, key) => { keys.push(key); return '([^/]+)'; });
    return { route, method, keys, handler, pattern: new RegExp(`^${source}$`) };
  });
}

function dispatch(method, path) {
  for (const entry of routeTable()) {
    if (entry.method !== method) continue;
    const match = entry.pattern.exec(path);
    if (!match) continue;
    hits[entry.route] = (hits[entry.route] ?? 0) + 1;
    return entry.handler(Object.fromEntries(entry.keys.map((key, i) => [key, match[i + 1]])));
  }
  return 'not found';
}

let bytes = 0;
server.on('request', (line, done) => {
  const [method, path] = line.split(' ');
  done(dispatch(method, path));
});

const paths = ['GET /users/%', 'GET /users/%/posts', 'GET /users/%/posts/9', 'POST /users', 'GET /search/tea/%', 'GET /none'];
for (let i = 0; i < 105000; i++) {
  server.emit('request', paths[i % paths.length].replace('%', i), body => { bytes += body.length; });
}
console.log(hits, bytes);
