'use strict';
const { spawn } = require('node:child_process');
const path = require('node:path');
const { createApp } = require('./src/app');

const app = createApp();
const server = app.listen(0, '127.0.0.1', () => {
  const child = spawn(process.execPath, [path.join(__dirname, 'load.js'), String(server.address().port)], { stdio: 'inherit' });
  child.once('exit', (code) => {
    server.close();
    server.closeAllConnections();
    process.exitCode = code || 0;
  });
});
