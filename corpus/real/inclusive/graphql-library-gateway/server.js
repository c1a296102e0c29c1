'use strict';
const http = require('node:http');
const path = require('node:path');
const { spawn } = require('node:child_process');
const { runQuery } = require('./run-query');

const server = http.createServer((req, res) => {
  let text = '';
  req.setEncoding('utf8');
  req.on('data', (chunk) => { text += chunk; });
  req.on('end', async () => {
    const { query, variables } = JSON.parse(text);
    const result = await runQuery(query, variables);
    const body = JSON.stringify(result);
    res.writeHead(result.errors ? 400 : 200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
    res.end(body);
  });
});

server.listen(0, '127.0.0.1', () => {
  const load = spawn(process.execPath, [path.join(__dirname, 'load.js'), String(server.address().port)], { stdio: 'inherit' });
  load.on('exit', () => {
    server.close();
    server.closeAllConnections();
  });
});
