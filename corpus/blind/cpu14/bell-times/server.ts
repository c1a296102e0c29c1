import { createServer } from 'node:http';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createYoga, useLogger } from 'graphql-yoga';
import { schema, type Context } from './schema/index.ts';
import { School } from './data/school.ts';
import { createLoader } from './data/loader.ts';

const school = School.open({ forms: 24, teachers: 60 });

const yoga = createYoga<{}, Context>({
  schema,
  graphiql: false,
  landingPage: false,
  maskedErrors: true,
  logging: 'warn',
  plugins: [useLogger({ skipIntrospection: true, logFn: () => {} })],
  context: () => ({
    school,
    // One per request: two lessons with the same teacher ask once.
    teachers: createLoader(async (ids: readonly string[]) => ids.map((id) => school.teacher(id))),
  }),
});

const server = createServer(yoga);
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as { port: number };
const pupils = spawn(process.execPath, [fileURLToPath(new URL('load.mjs', import.meta.url)), String(port)], { stdio: 'inherit' });
await once(pupils, 'exit');
server.close();
server.closeAllConnections();
await yoga.dispose();
