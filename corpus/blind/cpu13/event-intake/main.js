'use strict';

const { spawn } = require('node:child_process');
const path = require('node:path');
const { createServer } = require('./server');

async function main() {
  const server = await createServer({ host: '127.0.0.1', port: 0 });
  await server.start();

  const producers = spawn(process.execPath, [path.join(__dirname, 'load.js'), String(server.info.port)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  producers.on('exit', async (code) => {
    const totals = server.app.store.totals();
    await server.stop({ timeout: 200 });
    console.log('accepted %d rejected %d subjects %d', totals.accepted, totals.rejected, totals.subjects);
    process.exitCode = code || 0;
  });
}

main();
