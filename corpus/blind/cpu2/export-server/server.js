const http = require('http');
const path = require('path');
const { spawn } = require('child_process');
const routes = require('./app/routes');

const server = http.createServer((request, response) => {
  const route = routes[`${request.method} ${request.url}`];
  if (route) route(request, response);
  else response.writeHead(404).end();
});

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  spawn(process.execPath, [path.join(__dirname, 'load.js'), String(port)], { stdio: 'inherit' }).on('exit', () => {
    server.close();
    server.closeAllConnections();
  });
});
