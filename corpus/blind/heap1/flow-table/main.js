'use strict';
const { FlowTable } = require('./flows');
const { snap } = require('./snap');

const table = new FlowTable();

function packet(n) {
  const buffer = Buffer.alloc(9000);
  buffer[0] = 0x45;
  buffer.writeUInt32BE(0x0a000000 + Math.floor(n / 6), 12);
  buffer.writeUInt32BE(n * 2654435761 % 4294967296, 16);
  buffer.write(`payload ${n}`, 40);
  return buffer;
}

let n = 0;
async function capture(count) {
  for (let i = 0; i < count; i++) {
    table.receive(packet(n++));
    if (i % 100 === 0) await null;
  }
}

async function main() {
  await capture(300);
  for (let phase = 0; phase < 3; phase++) {
    await capture(1200);
    await snap();
  }
  console.log(table.export());
}

main();
