'use strict';
const net = require('node:net');
const { crc16, HEADER, MAGIC } = require('./frames');

const port = Number(process.argv[2]);
const COUNT = 12288;

function frame(pump, seq) {
  const out = Buffer.alloc(HEADER + COUNT * 2);
  out.writeUInt16BE(MAGIC, 0);
  out.writeUInt16BE(pump, 2);
  out.writeUInt16BE(2000, 4);
  out.writeUInt32BE(COUNT, 6);
  out.writeUInt16BE(crc16(out.subarray(0, 10)), 10);
  let s = pump * 7 + seq;
  for (let i = 0; i < COUNT; i++) {
    s = (Math.imul(s, 1103515245) + 12345) >>> 0;
    const noise = (s >>> 16) / 65536 - 0.5;
    out.writeInt16BE(Math.round(9000 * Math.sin((i * pump * 0.37) / 20) + 5000 * noise), HEADER + i * 2);
  }
  return out;
}

function logger(pump) {
  const frames = [0, 1, 2].map((seq) => frame(pump, seq));
  const socket = net.connect(port, '127.0.0.1');
  let sent = 0;
  let acked = 0;
  const timer = setInterval(() => {
    if (sent < 150) socket.write(frames[sent++ % 3]);
    else clearInterval(timer);
  }, 16);
  socket.on('data', (dots) => {
    acked += dots.length;
    if (acked === 150) socket.end();
  });
}
for (let pump = 1; pump <= 6; pump++) logger(pump);
