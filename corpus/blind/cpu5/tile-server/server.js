'use strict';
const http = require('node:http');
const path = require('node:path');
const { spawn } = require('node:child_process');
const { createApp } = require('./lib/app');

const stats = { requests: 0, missed: 0 };
const server = http.createServer(createApp(stats));

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const viewer = spawn(process.execPath, [path.join(__dirname, 'viewers.js'), String(port)], { stdio: 'inherit' });
  viewer.on('exit', (code) => {
    server.closeAllConnections();
    server.close(() => console.log(`served ${stats.requests}, missed ${stats.missed}, viewers left with ${code}`));
  });
});
