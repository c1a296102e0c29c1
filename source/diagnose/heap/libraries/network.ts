import type { Library } from './library.ts';

/** Requests and connections. */
export const NETWORK: readonly Library[] = [
  {
    package: 'axios',
    at: /interceptors|handlers/,
    never: { count: 100, text: 'interceptors are added once, not for each call' },
    advice:
      'Add interceptors once, where the instance is created, or eject() each after its call; put values that differ per request into its config.',
    code: {
      before: 'api.interceptors.request.use((config) => withSession(config, session));',
      after: 'api.get(url, { headers: headersOf(session) });',
    },
  },
  {
    package: 'undici',
    at: /clients|origins|^\.factory$/,
    advice:
      'An Agent keeps a Pool for every origin that it has called (before 7.15 forever): upgrade, or create an Agent per batch of origins and close() it. keepAliveTimeout closes sockets, not Pools.',
    code: {
      before: 'await fetch(url, { dispatcher: agent }); // any origin',
      after:
        'const agent = new Agent();\ntry { await fetch(url, { dispatcher: agent }); } finally { await agent.close(); }',
    },
  },
  {
    package: ['@grpc/grpc-js', 'nice-grpc', 'grpc'],
    advice:
      'Create one client per service and share it between calls; close() a client created for a job: until then channelz, its timers and the pool of subchannels keep its channel.',
    code: {
      before: 'const client = new Pricing(address, credentials); // per call',
      after:
        'const client = new Pricing(address, credentials); // once, at module level\n// for a client created per job: client.close()',
    },
  },
  {
    package: ['tough-cookie', 'fetch-cookie', 'cookiejar', 'axios-cookiejar-support'],
    advice:
      'Create a jar per site or session and drop it with that, or call removeAllCookies() when it ends: the memory store drops an expired cookie only when its site is requested again.',
    code: {
      before: 'const jar = new CookieJar(); // one for all sites',
      after: 'const jar = new CookieJar(); // per site; freed with it',
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
      'Consume or discard every response: read its body, or call response.body.resume(), response.body.cancel() or destroy() where only the status matters. An unread body keeps its socket and buffers until the server gives up.',
    code: {
      before: 'const { status } = await fetch(url);',
      after:
        'const response = await fetch(url);\nresponse.body.resume(); // undici, fetch: await response.body.cancel()',
    },
  },
  {
    package: ['ioredis', 'redis', '@redis/client', 'mqtt', 'amqp-connection-manager', 'nats'],
    at: /queue|waiting|outgoing|_messages/i,
    advice:
      'Commands queue without a limit while the server is unreachable or slower than they arrive. Let them fail (ioredis: enableOfflineQueue: false, a number for maxRetriesPerRequest, commandTimeout; redis: disableOfflineQueue, commandsQueueMaxLength; mqtt: queueQoSZero: false), or accept no more work while the client is not ready.',
    code: {
      before: 'new Redis({ maxRetriesPerRequest: null });',
      after: 'new Redis({ enableOfflineQueue: false, commandTimeout: 2000 });',
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
      "Keep one connection (pool) and share it: a connection created per job stays in the package's list even after close(). Use connection.useDb(name) per tenant, destroy() what is closed, release() each client, and define models once.",
    code: {
      before: 'const connection = mongoose.createConnection(uri);\nawait connection.close();',
      after: 'const tenant = connection.useDb(name, { useCache: true }); // one connection for all',
    },
  },
  {
    package: 'socket.io',
    at: /^\.?_?(nsps|parentNsps|children)$/,
    advice:
      'Namespaces created from a pattern, io.of(/^\\/room-/), stay when their last socket leaves: set cleanupEmptyChildNamespaces: true (since 4.6), or use one namespace with a room per id, socket.join(id), which is freed with its last socket.',
    code: {
      before: 'new Server(http);',
      after: 'new Server(http, { cleanupEmptyChildNamespaces: true });',
    },
  },
  {
    package: ['ws', 'socket.io', 'engine.io', 'sockjs', 'primus'],
    at: /^\._(writableState|sender|queue)$|kBuffered|writeBuffer|bufferedMessages/,
    advice:
      'The client reads more slowly than you send. Send only while bufferedAmount is small, drop or merge outdated messages, and terminate() clients that fall behind or answer no ping.',
    code: {
      before: 'for (const client of server.clients) client.send(text);',
      after: 'for (const client of server.clients) if (client.bufferedAmount < LIMIT) client.send(text);',
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
      "Delete per-socket data in its 'close' handler, terminate() sockets that no longer answer pings, and send only while bufferedAmount is small.",
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
      'Use a session store made for production (connect-redis, memorystore with checkPeriod), set saveUninitialized: false so that clients without a cookie get none, and give sessions a maxAge. MemoryStore never removes sessions that are not read again.',
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
      'Register routes, middleware, hooks and decorators once at start-up: each use() or get() while serving adds one that stays.',
  },
];
