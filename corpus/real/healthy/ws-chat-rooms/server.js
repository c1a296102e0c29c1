'use strict';
const http = require('node:http');
const path = require('node:path');
const { spawn } = require('node:child_process');
const { WebSocketServer } = require('ws');
const { join, leave, say } = require('./rooms');

const server = http.createServer((req, res) => res.writeHead(426).end());
const wss = new WebSocketServer({ server, perMessageDeflate: false });

wss.on('connection', (socket) => {
  socket.on('message', (data) => {
    const message = JSON.parse(data);
    if (message.type === 'join') join(socket, message.room, message.name);
    else if (message.type === 'say') say(socket, message.text);
  });
  socket.on('close', () => leave(socket));
});

server.listen(0, '127.0.0.1', () => {
  const load = spawn(process.execPath, [path.join(__dirname, 'load.js'), String(server.address().port)], { stdio: 'inherit' });
  load.on('exit', () => {
    wss.close();
    server.close();
  });
});
