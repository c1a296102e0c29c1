'use strict';
// Rebuilds the server side of a recorded session: packets cut into network segments.
function packet(number, body) {
  const head = Buffer.alloc(4);
  head.writeUIntLE(body.length, 0, 3);
  head[3] = number & 255;
  return Buffer.concat([head, body]);
}

function lengthCoded(n) {
  if (n < 251) return Buffer.from([n]);
  const out = Buffer.alloc(4);
  out[0] = 253;
  out.writeUIntLE(n, 1, 3);
  return out;
}

exports.segments = function* segments(rows, segmentSize) {
  let s = 11;
  const rnd = (n) => ((s = (s * 16807) % 2147483647), s % n);
  for (let i = 0; i < rows; i++) {
    // reports are stored whole in one column
    const size = i % 30 === 12 ? 1300000 + rnd(300000) : 200 + rnd(4000);
    const value = Buffer.alloc(size, `line ${i};`);
    const name = Buffer.from(`report-${i}`);
    const data = packet(i, Buffer.concat([lengthCoded(name.length), name, lengthCoded(size), value]));
    for (let at = 0; at < data.length; at += segmentSize) yield data.subarray(at, at + segmentSize);
  }
};
