'use strict';
const path = require('node:path');
const fs = require('node:fs');
const { spawn } = require('node:child_process');
const fastify = require('fastify');
const { DepotStore } = require('./store');

const settings = JSON.parse(fs.readFileSync(path.join(__dirname, 'settings.json'), 'utf8'));

async function main() {
  const app = fastify({ bodyLimit: settings.bodyLimit, logger: false });
  let served = 0;
  app.addHook('onResponse', async () => { served++; });
  app.addHook('onSend', async (request, reply) => { reply.header('x-depot', settings.depot); });
  app.register(require('./routes'), { store: DepotStore.seeded(settings.parcels) });
  await app.listen({ port: 0, host: '127.0.0.1' });

  const load = spawn(process.execPath, [path.join(__dirname, 'load.js'), String(app.server.address().port)], { stdio: 'inherit' });
  load.on('exit', async (code) => {
    app.server.closeAllConnections();
    await app.close();
    console.log(`served ${served}, load ended with ${code}`);
  });
}

main();
