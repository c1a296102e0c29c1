'use strict';
const { TextDecoder } = require('text-encoding-utf-8');

const decoder = new TextDecoder('utf-8');

function readText(payload, offset) {
  const size = payload.readUInt32BE(offset);
  const text = decoder.decode(payload.subarray(offset + 4, offset + 4 + size));
  return { text, next: offset + 4 + size };
}

function decodeReport(payload) {
  const round = payload.readUInt16BE(0);
  const count = payload.readUInt16BE(2);
  let at = 4;
  const stations = [];
  let samples = 0;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const name = readText(payload, at);
    at = name.next;
    const x = payload.readFloatBE(at);
    const y = payload.readFloatBE(at + 4);
    const n = payload.readUInt16BE(at + 8);
    at += 10;
    let level = 0;
    for (let k = 0; k < n; k++, at += 2) level += payload.readInt16BE(at) / 100;
    samples += n;
    sum += level;
    stations.push({ name: name.text, x, y, level: level / n });
  }
  const remarks = readText(payload, at);
  return { round, stations, samples, mean: sum / samples, remarks: remarks.text };
}

module.exports = { decodeReport };
