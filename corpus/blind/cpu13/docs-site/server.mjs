import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { readContent } from './site/content.mjs';
import { routes } from './site/routes.mjs';
import { dispatcher } from './site/router.mjs';
import { respond } from './site/respond.mjs';

const content = await readContent(new URL('./content/', import.meta.url));
const dispatch = dispatcher(routes(content));

const server = createServer(async (req, res) => {
  try {
    const answer = await dispatch(req);
    await respond(req, res, answer);
  } catch (error) {
    await respond(req, res, { status: 500, type: 'text/plain', body: `${error.message}\n` });
  }
});

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const readers = spawn(process.execPath, [fileURLToPath(new URL('./load.mjs', import.meta.url)), String(port)], { stdio: 'inherit' });
  readers.on('exit', (code) => {
    server.close();
    server.closeAllConnections();
    process.exitCode = code ?? 1;
  });
});
