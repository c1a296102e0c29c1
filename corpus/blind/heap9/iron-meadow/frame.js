// serial (4 bytes), signature (32), number of samples (4), samples (2 each)
const HEAD = 40;

function encodeFrame(rand, serial, samples) {
  const frame = Buffer.alloc(HEAD + samples * 2);
  frame.writeUInt32LE(serial, 0);
  for (let i = 0; i < 8; i++) frame.writeUInt32LE((serial * 2654435761 + i) >>> 0, 4 + i * 4);
  frame.writeUInt32LE(samples, 36);
  let level = rand.int(30000);
  for (let i = 0; i < samples; i++) {
    level = (level + (i & 7)) % 60000;
    frame.writeUInt16LE(level, HEAD + i * 2);
  }
  return frame;
}

function decodeFrame(frame) {
  const samples = frame.readUInt32LE(36);
  return {
    serial: frame.readUInt32LE(0),
    signature: frame.subarray(4, 36),
    samples,
    values: frame.subarray(HEAD, HEAD + samples * 2),
  };
}

module.exports = { encodeFrame, decodeFrame };
