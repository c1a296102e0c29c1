import { Decoder, Encoder } from './coder.mjs';

const freshModel = () => new Uint16Array(256 * 256).fill(1024);

/** Every byte is coded bit by bit, in the context of the byte before it. */
export function pack(bytes) {
  const encoder = new Encoder(bytes.length * 2 + 64);
  const model = freshModel();
  let context = 0;
  for (const byte of bytes) {
    let node = 1;
    for (let shift = 7; shift >= 0; shift--) {
      const bit = (byte >> shift) & 1;
      encoder.bit(model, context * 256 + node, bit);
      node = node * 2 + bit;
    }
    context = byte;
  }
  return encoder.finish();
}

export function unpack(packed, length) {
  const decoder = new Decoder(packed);
  const model = freshModel();
  const bytes = new Uint8Array(length);
  let context = 0;
  for (let i = 0; i < length; i++) {
    let node = 1;
    while (node < 256) node = node * 2 + decoder.bit(model, context * 256 + node);
    context = node & 255;
    bytes[i] = context;
  }
  return bytes;
}
