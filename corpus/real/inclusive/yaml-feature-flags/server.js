'use strict';
const path = require('node:path');
const { spawn } = require('node:child_process');
const express = require('express');
const { flagsFor } = require('./flags');

const app = express();

app.get('/flags/:user', (req, res) => {
  res.json({ user: req.params.user, flags: flagsFor(req.params.user, req.query.country) });
});

const server = app.listen(0, '127.0.0.1', () => {
  const load = spawn(process.execPath, [path.join(__dirname, 'load.js'), String(server.address().port)], { stdio: 'inherit' });
  load.on('exit', () => {
    server.close();
    server.closeAllConnections();
  });
});
