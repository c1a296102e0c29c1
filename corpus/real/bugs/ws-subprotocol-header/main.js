'use strict';

const { spawn } = require('child_process');
const path = require('path');
const { createGateway } = require('./gateway');

const gateway = createGateway();
gateway.listen(0, '127.0.0.1', () => {
  const load = spawn(process.execPath, [path.join(__dirname, 'load.js'), String(gateway.address().port)], { stdio: 'inherit' });
  load.on('exit', (code) => {
    console.log(`handshakes answered: ${gateway.accepted}`);
    gateway.close();
    gateway.closeAllConnections();
    process.exitCode = code;
  });
});
