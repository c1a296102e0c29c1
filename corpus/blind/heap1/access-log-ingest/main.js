import { createHash } from 'node:crypto';
import { Devices } from './devices.js';
import { snap } from './snap.js';

const log = new Devices();

function readChunk(n) {
  const device = createHash('sha256').update(String(n >> 1)).digest('hex').slice(0, 24);
  let text = '';
  for (let i = 0; i < 140; i++) {
    text += `2031-04-0${1 + (i % 9)}T10:00:00Z GET /v2/files/${n}/${i} HTTP/1.1 status=200 host=edge-${i % 5} device=${device} bytes=${100 + i}\n`;
  }
  return Buffer.from(text, 'latin1');
}

let n = 0;
function ingest(chunks) {
  for (let i = 0; i < chunks; i++) log.ingest(readChunk(n++).toString('latin1'));
}

ingest(30);
for (let phase = 0; phase < 3; phase++) {
  ingest(160);
  await snap();
}
console.log(log.devices.size, log.traffic);
