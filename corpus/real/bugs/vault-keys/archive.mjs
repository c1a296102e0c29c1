import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

const MAGIC = Buffer.from('VLT1');

function frame(type, payload) {
  const head = Buffer.alloc(5);
  head.writeUInt8(type, 0);
  head.writeUInt32BE(payload.length, 1);
  return Buffer.concat([head, payload]);
}

/** Writes the snapshot of one shelf: product of its members, the accumulator value, the names. */
export function snapshot(accumulator) {
  const product = accumulator.product();
  const parts = [MAGIC];
  parts.push(frame(1, product.toArrayLike(Buffer, 'be', product.byteLength())));
  parts.push(frame(2, accumulator.value.fromRed().toArrayLike(Buffer, 'be', accumulator.modulus.byteLength())));
  parts.push(frame(3, deflateSync(accumulator.members.map((m) => m.member).join('\n'))));
  parts.push(frame(4, product.toArrayLike(Buffer, 'le', product.byteLength()))); // for the readers on the old terminals
  const body = Buffer.concat(parts);
  return Buffer.concat([body, createHash('sha256').update(body).digest()]);
}

export function* readFrames(buffer) {
  if (!buffer.subarray(0, 4).equals(MAGIC)) throw new Error('not a vault snapshot');
  const body = buffer.subarray(0, buffer.length - 32);
  if (!createHash('sha256').update(body).digest().equals(buffer.subarray(buffer.length - 32))) throw new Error('damaged');
  for (let at = 4; at < body.length; ) {
    const length = body.readUInt32BE(at + 1);
    yield { type: body[at], payload: body.subarray(at + 5, at + 5 + length) };
    at += 5 + length;
  }
}
