'use strict';

const HEAD = 24;
const FRAME = 4096;

/** A frame: magic, station, counter, 12 bytes of digest, then samples. */
function encode(station, counter, random) {
  const frame = Buffer.alloc(FRAME);
  frame.writeUInt16BE(0x5a5a, 0);
  frame.writeUInt16BE(station, 2);
  frame.writeUInt32BE(counter, 4);
  let mix = counter + station * 7919;
  for (let i = HEAD; i < FRAME; i++) {
    const sample = Math.floor(random() * 256);
    frame[i] = sample;
    mix = (Math.imul(mix, 31) + sample) >>> 0;
  }
  for (let i = 0; i < 12; i++) frame[8 + i] = (mix >>> (i % 4) * 8) & 255;
  return frame;
}

function decode(frame) {
  if (frame.readUInt16BE(0) !== 0x5a5a) throw new Error('bad frame');
  return {
    station: frame.readUInt16BE(2),
    counter: frame.readUInt32BE(4),
    digest: frame.subarray(8, 20),
    samples: frame.subarray(HEAD),
  };
}

module.exports = { encode, decode, FRAME };
