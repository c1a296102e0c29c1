import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { WebSocketServer } from 'ws';
import { createBoard } from './src/board.mjs';
import { createHandlers } from './src/handlers.mjs';
import { parseFrame, frame } from './src/frames.mjs';

const board = createBoard({ regions: ['north', 'south', 'east', 'west', 'harbour', 'airport', 'centre', 'ring'] });
const handlers = createHandlers(board);

const http = createServer((req, res) => {
  res.setHeader('content-type', 'application/json');
  res.end(JSON.stringify({ trips: board.size(), regions: board.regionSizes() }));
});
const wss = new WebSocketServer({ server: http, maxPayload: 64 * 1024, perMessageDeflate: false });

wss.on('connection', (socket, req) => {
  const region = new URL(req.url, 'http://board').searchParams.get('region') ?? 'north';
  const session = { socket, region, received: 0 };
  board.join(session);
  socket.on('message', (data) => {
    session.received += 1;
    const message = parseFrame(data);
    const handler = message && handlers[message.kind];
    if (!handler) {
      socket.send(frame('error', { reason: 'unsupported' }));
      return;
    }
    handler(session, message);
  });
  socket.on('close', () => board.leave(session));
});

http.listen(0, '127.0.0.1');
await once(http, 'listening');

const fleet = spawn(process.execPath, [fileURLToPath(new URL('./load.mjs', import.meta.url)), String(http.address().port)], { stdio: 'inherit' });
const [code] = await once(fleet, 'exit');
console.log('trips', board.size(), 'duplicates', board.duplicates(), 'fanout', board.delivered());
for (const client of wss.clients) client.terminate();
wss.close();
http.close();
process.exitCode = code ?? 1;
