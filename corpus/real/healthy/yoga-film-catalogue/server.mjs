import { createServer } from 'node:http';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createYoga } from 'graphql-yoga';
import { schema } from './schema.mjs';

const yoga = createYoga({ schema, logging: 'error', landingPage: false, graphiql: false });
const server = createServer(yoga);

server.listen(0, '127.0.0.1', () => {
  const load = spawn(process.execPath, [fileURLToPath(new URL('./load.mjs', import.meta.url)), String(server.address().port)], { stdio: 'inherit' });
  load.on('exit', () => {
    server.close();
    server.closeAllConnections();
  });
});
