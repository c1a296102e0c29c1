'use strict';

const http = require('http');
const crypto = require('crypto');

const port = Number(process.argv[2]);

function handshake(i) {
  return new Promise((resolve, reject) => {
    const legacy = i % 10 === 2;
    const protocol = legacy ? `chat.v1${' '.repeat(14500)}chat.v2` : 'chat.v2, chat.v1';
    const req = http.request({
      port,
      host: '127.0.0.1',
      path: '/socket',
      headers: {
        Connection: 'Upgrade',
        Upgrade: 'websocket',
        'Sec-WebSocket-Version': '13',
        'Sec-WebSocket-Key': crypto.createHash('md5').update(String(i)).digest('base64'),
        'Sec-WebSocket-Protocol': protocol,
      },
    });
    req.on('upgrade', (res, socket) => {
      socket.destroy();
      resolve();
    });
    req.on('response', (res) => {
      res.resume();
      resolve();
    });
    req.on('error', reject);
    req.end();
  });
}

(async () => {
  for (let i = 0; i < 60; i++) await handshake(i);
})();
