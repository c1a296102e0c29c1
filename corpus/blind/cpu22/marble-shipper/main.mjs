import http from 'node:http';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { tail } from './source.mjs';
import { Lines, Structure, Collapse, Pack } from './stages.mjs';
import { startCollector } from './collector.mjs';

const { server, seen, port } = await startCollector();
const agent = new http.Agent({ keepAlive: true });

function post(body) {
  return new Promise((resolve, reject) => {
    const req = http.request({ port, host: '127.0.0.1', method: 'POST', path: '/ingest', agent }, (res) => {
      res.resume();
      res.on('end', () => (res.statusCode === 200 ? resolve() : reject(new Error(`status ${res.statusCode}`))));
    });
    req.on('error', reject);
    req.end(body);
  });
}

class Ship extends Writable {
  constructor() { super({ objectMode: true, highWaterMark: 2 }); }
  _write(packet, _encoding, done) {
    post(gzipSync(packet.body, { level: 1 })).then(() => done(), done);
  }
}

const structure = new Structure();
await pipeline(tail(17_000, 77), new Lines(), structure, new Collapse(), new Pack(176 * 1024), new Ship());
agent.destroy();
server.close();

console.log(`packets ${seen.packets} records ${seen.records} bytes ${seen.bytes} malformed ${structure.malformed}`);
console.log(JSON.stringify(seen.levels), seen.seal);
