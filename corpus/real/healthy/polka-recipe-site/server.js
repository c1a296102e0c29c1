'use strict';
const path = require('node:path');
const { spawn } = require('node:child_process');
const polka = require('polka');
const pages = require('./pages');

const app = polka();
app.get('/', pages.index);
app.get('/recipes/:id', pages.recipe);
app.get('/search', pages.search);

app.listen(0, '127.0.0.1', () => {
  const { port } = app.server.address();
  const load = spawn(process.execPath, [path.join(__dirname, 'load.js'), String(port)], { stdio: 'inherit' });
  load.on('exit', () => {
    app.server.close();
    app.server.closeAllConnections();
  });
});
