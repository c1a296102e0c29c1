import Koa from 'koa';
import { bodyParser } from '@koa/bodyparser';
import { fork } from 'node:child_process';
import { openRegister } from './register.mjs';
import { availability } from './availability.mjs';
import { desk } from './desk.mjs';
import { errors, etag } from './middleware.mjs';

const register = openRegister({ runs: 36, seed: 11 });
const app = new Koa();
app.use(errors());
app.use(etag());
app.use(bodyParser({ jsonLimit: '20kb' }));
app.use(desk({ register, availability: availability(register) }).routes());

const server = app.listen(0, '127.0.0.1', () => {
  const visitors = fork(new URL('./load.mjs', import.meta.url), [String(server.address().port)], { execArgv: [] });
  visitors.on('exit', () => {
    console.log(`stays on the books: ${register.size()}`);
    server.close();
    server.closeAllConnections();
  });
});
