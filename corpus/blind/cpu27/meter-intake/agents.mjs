import { Readable } from 'node:stream';
import { KIND, Packer, crc32c } from './wire.mjs';

const HEADER = 8;
const BLOCK = 64 * 1024;
const ZONES = ['fra', 'iad', 'gru', 'sin'];
const METRICS = ['http.latency', 'queue.depth', 'heap.used', 'db.wait', 'jobs.done', 'cache.miss'];

function lcg(seed) {
  let s = seed >>> 0;
  return () => {
    s = (Math.imul(s, 1103515245) + 12345) >>> 0;
    return (s >>> 8) / 16777216;
  };
}

function* frames(count, seed) {
  const rnd = lcg(seed);
  const packer = new Packer();
  let clock = 0;
  for (let i = 0; i < count; i++) {
    packer.reset();
    packer.at = HEADER;
    const metric = Math.floor(rnd() * METRICS.length);
    packer.u8(metric < 2 ? KIND.timing : metric < 4 ? KIND.gauge : KIND.counter);
    packer.text(METRICS[metric]);
    packer.text(`${ZONES[Math.floor(rnd() * 4)]}-${1 + Math.floor(rnd() * 24)}`);
    clock += Math.floor(rnd() * 20);
    packer.varint(clock);
    const points = 2 + Math.floor(rnd() * 7);
    packer.varint(points);
    for (let p = 0; p < points; p++) packer.zigzag(Math.floor(rnd() * 400) - 60).f64(Math.exp(rnd() * 9 - 2));
    const body = packer.at - HEADER;
    packer.bytes.writeUInt32LE(body, 0);
    packer.bytes.writeUInt32LE(crc32c(packer.bytes, HEADER, packer.at), 4);
    yield Buffer.from(packer.bytes.subarray(0, packer.at));
  }
}

/** One agent's upload, delivered in socket sized blocks. */
export function upload(count, seed) {
  const body = Buffer.concat([...frames(count, seed)]);
  let at = 0;
  return new Readable({
    read() {
      if (at >= body.length) {
        this.push(null);
        return;
      }
      this.push(body.subarray(at, at + BLOCK));
      at += BLOCK;
    },
  });
}
