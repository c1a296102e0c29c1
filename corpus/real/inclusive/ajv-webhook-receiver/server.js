'use strict';
const { spawn } = require('node:child_process');
const path = require('node:path');
const fastify = require('fastify');
const { checkEvent } = require('./check-event');

const app = fastify({ logger: false });
const counts = new Map();

app.post('/hooks/:source', async (request, reply) => {
  const problems = checkEvent(request.params.source, request.body);
  if (problems.length) return reply.code(422).send({ problems });
  counts.set(request.body.type, (counts.get(request.body.type) || 0) + 1);
  return { accepted: true };
});

app.listen({ port: 0, host: '127.0.0.1' }).then(() => {
  const load = spawn(process.execPath, [path.join(__dirname, 'load.js'), String(app.server.address().port)], { stdio: 'inherit' });
  load.on('exit', async () => {
    await app.close();
    console.log(Object.fromEntries(counts));
  });
});
