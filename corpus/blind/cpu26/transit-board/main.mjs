import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { buildNetwork, mulberry } from './network.mjs';
import { createService } from './service.mjs';

const unpack = promisify(brotliDecompress);
const network = buildNetwork(4242);
const server = createService(network).listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address();
const agent = new Agent({ keepAlive: true, maxSockets: 4 });

async function fetchJson(path) {
  const headers = { 'accept-encoding': 'br, gzip' };
  const [response] = await once(get({ host: '127.0.0.1', port, path, agent, headers }), 'response');
  const chunks = [];
  for await (const chunk of response) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const plain = response.headers['content-encoding'] === 'br' ? await unpack(body) : body;
  return { status: response.statusCode, text: plain.toString() };
}

// four passengers' phones ask at the same time
async function passenger(number) {
  const pick = mulberry(900 + number);
  const hash = createHash('sha256');
  let bytes = 0;
  let entries = 0;
  for (let n = 0; n < 24; n++) {
    const from = `${String(6 + pick(15)).padStart(2, '0')}:${String(pick(60)).padStart(2, '0')}`;
    const stop = pick(network.stops.length + 1);
    const path = [`/stops/${stop}/departures?from=${from}&limit=60`, `/stops/${stop}/reach?from=${from}`, '/lines'][Math.min(2, pick(9) >> 2)];
    const { status, text } = await fetchJson(path);
    const content = JSON.parse(text);
    bytes += text.length;
    entries += (content.departures ?? content.reached ?? content).length ?? 0;
    hash.update(`${status}`).update(text);
  }
  return { number, bytes, entries, hash: hash.digest('hex').slice(0, 12) };
}

const reports = await Promise.all([1, 2, 3, 4].map(passenger));
for (const { number, bytes, entries, hash } of reports) console.log(`phone ${number}: ${bytes} bytes, ${entries} entries, ${hash}`);
agent.destroy();
server.close();
