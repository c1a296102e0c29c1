'use strict';
const { spawn } = require('node:child_process');
const path = require('node:path');
const { createApp } = require('./app');

const server = createApp().listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const load = spawn(process.execPath, [path.join(__dirname, 'load.js'), String(port)], { stdio: 'inherit' });
  load.on('exit', (code) => {
    server.close();
    server.closeAllConnections();
    process.exitCode = code;
  });
});
