'use strict';

const Hapi = require('@hapi/hapi');
const { fork } = require('node:child_process');
const { once } = require('node:events');

async function main() {
  const server = Hapi.server({ port: 0, host: '127.0.0.1', routes: { payload: { maxBytes: 48 * 1024 } } });
  await server.register([require('./formulary'), require('./routes/branch-auth'), require('./routes/scripts')]);
  await server.start();

  const night = fork(require.resolve('./load.js'), [server.info.uri], { execArgv: [] });
  const [code] = await once(night, 'exit');
  console.log('dispensed %d, turned away %d', server.app.tally.dispensed, server.app.tally.refused);
  await server.stop({ timeout: 100 });
  process.exitCode = code;
}

main();
