'use strict';

const http = require('http');
const WebSocket = require('ws');

function createGateway() {
  const server = http.createServer((req, res) => {
    res.writeHead(404);
    res.end();
  });
  const sockets = new WebSocket.Server({
    server,
    handleProtocols: (protocols) => (protocols.includes('chat.v2') ? 'chat.v2' : protocols[0]),
  });
  server.accepted = 0;
  sockets.on('connection', (socket) => {
    server.accepted++;
    socket.send(JSON.stringify({ type: 'welcome', protocol: socket.protocol }));
    socket.close();
  });
  return server;
}

module.exports = { createGateway };
