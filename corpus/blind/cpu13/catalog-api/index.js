'use strict';

const { spawn } = require('node:child_process');
const path = require('node:path');
const { createApp } = require('./app');

const app = createApp();
const server = app.listen(0, '127.0.0.1', () => {
  const shoppers = spawn(process.execPath, [path.join(__dirname, 'load.js'), String(server.address().port)], { stdio: 'inherit' });
  shoppers.on('close', () => {
    server.close();
    server.closeAllConnections();
    console.log(app.locals.access.summary());
  });
});
