import { createServer } from 'node:http';
import { createYoga } from 'graphql-yoga';
import { spawn } from 'node:child_process';
import { schema } from './schema.js';
import { openHall } from './hall.js';
import { loaders } from './loaders.js';

const hall = openHall({ routes: 180, climbers: 240, sends: 5000 });

const yoga = createYoga({
  schema,
  graphiql: false,
  landingPage: false,
  logging: 'warn',
  context: ({ request }) => ({ hall, loaders: loaders(hall), climberId: request.headers.get('x-climber') }),
});

const server = createServer(yoga).listen(0, '127.0.0.1', () => {
  const load = spawn(process.execPath, [new URL('load.js', import.meta.url).pathname, `http://127.0.0.1:${server.address().port}/graphql`], { stdio: 'inherit' });
  load.on('close', () => {
    server.close();
    server.closeAllConnections();
    console.log(`sends on record: ${hall.sendCount()}`);
  });
});
