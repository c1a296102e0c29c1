import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createServer } from './src/server.js';

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const load = spawn(process.execPath, [fileURLToPath(new URL('./load.js', import.meta.url)), String(port)], { stdio: 'inherit' });
  load.on('exit', () => {
    server.close();
    server.closeAllConnections();
  });
});
