'use strict';
const Hapi = require('@hapi/hapi');
const path = require('node:path');
const { spawn } = require('node:child_process');
const bookings = require('./bookings');

async function main() {
  const server = Hapi.server({ host: '127.0.0.1', port: 0, debug: false });
  server.route(bookings.routes);
  await server.start();

  const load = spawn(process.execPath, [path.join(__dirname, 'load.js'), String(server.info.port)], { stdio: 'inherit' });
  load.on('exit', (code) => {
    process.exitCode = code;
    server.stop({ timeout: 500 });
  });
}

main();
