// Answers after as many milliseconds as its path says, and with when that was: /delay/60/anything
import { createServer } from 'node:http';

createServer((request, response) => {
  const millis = Number(/^\/delay\/(\d+)/.exec(request.url)?.[1] ?? 0);
  setTimeout(() => response.end(`{"ok":true,"sent":${process.hrtime.bigint()}}`), millis);
}).listen(Number(process.env.PORT), '127.0.0.1');
