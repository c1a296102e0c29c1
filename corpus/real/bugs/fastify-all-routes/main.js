'use strict';

const fastify = require('fastify');
const routes = require('./routes');

async function build() {
  const app = fastify();
  await app.register(routes, { versions: Number(process.env.VERSIONS || 4) });
  await app.ready();
  return app;
}

async function main() {
  const app = await build();
  const answers = await Promise.all([
    app.inject({ method: 'PUT', url: '/v2/orders' }),
    app.inject({ method: 'GET', url: '/v3/roles' }),
    app.inject({ method: 'GET', url: '/about' }),
  ]);
  console.log(answers.map((answer) => answer.body).join(' '));
  await app.close();
}

main();
