import { crc32 } from './crc.js';

const record = (i) => ({ id: i, host: `edge-${i % 31}`, latency: [i % 17, i % 23, i % 7], path: `/v1/items/${i * 7}`, ok: i % 11 !== 0 });

export function encodeFrame(records) {
  const body = Buffer.from(JSON.stringify(records));
  const head = Buffer.alloc(12);
  head.write('WFR1', 0, 'latin1');
  head.writeUInt32BE(body.length, 4);
  head.writeUInt32BE(crc32(body), 8);
  return Buffer.concat([head, body]);
}

export async function* socketLike(frames, perFrame, mtu) {
  for (let f = 0; f < frames; f++) {
    const records = Array.from({ length: perFrame }, (_, i) => record(f * perFrame + i));
    const frame = encodeFrame(records);
    for (let at = 0; at < frame.length; at += mtu) yield frame.subarray(at, at + mtu);
  }
}
