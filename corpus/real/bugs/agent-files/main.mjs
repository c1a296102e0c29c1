import net from 'node:net';
import { once } from 'node:events';
import { Readable, Writable } from 'node:stream';
import { ndJsonStream } from '@agentclientprotocol/sdk';
import { Peer } from './peer.mjs';
import { workspace } from './log-store.mjs';
import { survey } from './survey.mjs';

function peerOn(socket, handlers) {
  const stream = ndJsonStream(Writable.toWeb(socket), Readable.toWeb(socket));
  return new Peer(stream, handlers);
}

const files = workspace(77);
const server = net.createServer((socket) => {
  peerOn(socket, {
    'fs/list': () => ({ paths: [...files.keys()] }),
    'fs/read_text_file': ({ path }) => ({ content: files.get(path) ?? '' }),
  }).run().catch(() => socket.destroy());
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');

const socket = net.connect({ port: server.address().port, host: '127.0.0.1', highWaterMark: 64 * 1024 });
await once(socket, 'connect');
const agent = peerOn(socket, {});
const running = agent.run().catch(() => {});

const { paths } = await agent.request('fs/list', {});
let total = 0;
for (const path of paths) {
  const { content } = await agent.request('fs/read_text_file', { path });
  const s = survey(content);
  total += content.length;
  console.log(`${path}: ${s.lines} lines, ${s.slow} slow, p50 ${s.median} ms, busiest ${s.busiest}`);
}
console.log(`${paths.length} files, ${total} characters`);

socket.destroy();
server.close();
await running;
