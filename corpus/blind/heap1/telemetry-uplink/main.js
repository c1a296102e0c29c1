'use strict';
const { Uplink } = require('./uplink');
const { snap } = require('./snap');

const transport = {
  bytes: 0,
  crc: 0,
  send(part) {
    this.bytes += part.length;
    for (let i = 0; i < part.length; i += 64) this.crc = (this.crc * 31 + part[i]) >>> 0;
  },
};

const uplink = new Uplink(4711, transport);

function readCan(tick) {
  const values = [];
  for (let i = 0; i < 160; i++) values.push(Math.sin(tick / 40 + i) * 120);
  return values;
}

let tick = 0;
async function drive(seconds) {
  for (let s = 0; s < seconds; s++) {
    for (let i = 0; i < 10; i++) uplink.push(i % 4, readCan(tick++));
    uplink.flush();
    if (s % 10 === 0) await null;
  }
}

async function main() {
  await drive(40);
  for (let phase = 0; phase < 3; phase++) {
    await drive(150);
    await snap();
  }
  console.log(transport.bytes, transport.crc);
}

main();
