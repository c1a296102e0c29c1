import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { createGateway } from './gateway.js';
import { Library } from './sources/library.js';

const library = new Library({ books: 3000, authors: 240, seed: 9 });
const yoga = createGateway(library);
const server = createServer(yoga);

server.listen(0, '127.0.0.1', () => {
  const clients = spawn(process.execPath, [new URL('./load.js', import.meta.url).pathname, `${server.address().port}`], { stdio: 'inherit' });
  clients.on('exit', () => {
    server.close();
    server.closeAllConnections();
    console.log('loads', library.loads);
  });
});
