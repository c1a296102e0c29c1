import type { Library } from './library.ts';

/** Requests and connections. */
export const NETWORK: readonly Library[] = [
  {
    package: 'axios',
    at: /interceptors|handlers/,
    advice:
      'Add interceptors once, where the instance is made, or eject() each after its call; what differs per request goes into the config of that request.',
    code: {
      before: 'api.interceptors.request.use((config) => withSession(config, session));',
      after: 'api.get(url, { headers: headersOf(session) });',
    },
  },
  {
    package: [
      'node-fetch',
      'undici',
      'axios',
      'got',
      'request',
      'superagent',
      'needle',
      'cross-fetch',
      'make-fetch-happen',
      'phin',
      'bent',
      'ky',
      'follow-redirects',
    ],
    advice:
      'Consume or drop every response: read its body, or response.body.resume(), response.body.cancel() or destroy() where only the status counts. An unread body keeps its socket, and what it has buffered, until the server gives up.',
    code: {
      before: 'const { status } = await fetch(url);',
      after:
        'const response = await fetch(url);\nresponse.body.resume(); // undici, fetch: await response.body.cancel()',
    },
  },
  {
    package: [
      'mongoose',
      'sequelize',
      'typeorm',
      'knex',
      'pg',
      'pg-pool',
      'mysql',
      'mysql2',
      'mongodb',
      'redis',
      'ioredis',
      'mssql',
      'prisma',
      '@prisma/client',
    ],
    advice:
      "Keep one connection (pool) and share it: one made per job stays in the package's list even after close(). Use connection.useDb(name) per tenant, destroy() what is closed, release() each client, and define models once.",
    code: {
      before: 'const connection = mongoose.createConnection(uri);\nawait connection.close();',
      after: 'const tenant = connection.useDb(name, { useCache: true }); // one connection for all',
    },
  },
  {
    package: [
      'ws',
      'socket.io',
      'socket.io-client',
      'engine.io',
      'sockjs',
      'primus',
      'faye-websocket',
      'uws',
    ],
    advice:
      "Delete what is kept per socket in its 'close' handler, terminate() sockets that no longer answer pings, and send only while bufferedAmount is small.",
    code: {
      before: 'clients.set(id, socket);',
      after: "clients.set(id, socket);\nsocket.once('close', () => clients.delete(id));",
    },
  },
  {
    package: [
      'express-session',
      'cookie-session',
      'memorystore',
      'connect',
      'koa-session',
      '@fastify/session',
      'passport',
    ],
    advice:
      'Use a session store made for production (connect-redis, memorystore with checkPeriod), set saveUninitialized: false so that clients without a cookie get none, and give sessions a maxAge. MemoryStore never removes what nobody asks for again.',
    code: {
      before: 'session({ secret, resave: false, saveUninitialized: true });',
      after:
        'session({ secret, resave: false, saveUninitialized: false, store: new MemoryStore({ checkPeriod: 3_600_000 }) });',
    },
  },
  {
    package: [
      'express',
      'fastify',
      'koa',
      'hapi',
      '@hapi/hapi',
      'restify',
      'router',
      'find-my-way',
      'koa-router',
      '@koa/router',
    ],
    advice:
      'Register routes, middleware, hooks and decorators once at the start: each use() or get() while serving adds one that stays.',
  },
];
