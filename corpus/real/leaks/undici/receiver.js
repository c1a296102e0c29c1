'use strict';
const { createServer } = require('node:http');

exports.receiver = async function receiver() {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(200, { connection: 'close' }).end('ok'));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: server.address().port, close: () => server.close() };
};
