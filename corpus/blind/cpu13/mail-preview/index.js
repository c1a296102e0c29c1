import { fork } from 'node:child_process';
import { createApp } from './app.js';

const app = createApp();
const server = app.listen(0, '127.0.0.1', () => {
  const editor = fork(new URL('./load.js', import.meta.url), [String(server.address().port)], { execArgv: [] });
  editor.on('message', (summary) => console.log('previews %d, bytes %d', summary.previews, summary.bytes));
  editor.on('exit', () => {
    server.close();
    server.closeAllConnections();
  });
});
