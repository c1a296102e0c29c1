import { EventEmitter } from 'node:events';

const bus = new EventEmitter();
const firmware = {
  alpha: 'boot;read;send;'.repeat(80),
  beta: 'boot;scan;store;sleep;'.repeat(120),
  gamma: 'init;poll;'.repeat(120),
};

function checksum(text) {
  let crc = 0xffff;
  for (let i = 0; i < text.length; i++) {
    crc ^= text.charCodeAt(i) << 8;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc;
}

const expected = Object.fromEntries(Object.entries(firmware).map(([name, text]) => [name, checksum(text)]));
const devices = new Map();
const tally = { hello: 0, beat: 0, refused: 0 };

const commands = {
  hello({ device, model }) {
    devices.set(device, { model, beats: 0 });
    tally.hello++;
  },
  beat({ device, crc }) {
    const entry = devices.get(device);
    if (!verify(entry.model, crc)) {
      tally.refused++;
      return;
    }
    entry.beats++;
    tally.beat++;
  },
};

function verify(model, crc) {
  return checksum(firmware[model]) === crc;
}

bus.on('packet', text => {
  const packet = JSON.parse(text);
  commands[packet.command](packet);
});

const models = Object.keys(firmware);
for (let i = 0; i < 300; i++) bus.emit('packet', `{"command":"hello","device":${i},"model":"${models[i % 3]}"}`);
for (let i = 0; i < 40000; i++) {
  const device = (i * 31) % 300;
  const crc = i % 40 === 0 ? 1 : expected[models[device % 3]];
  bus.emit('packet', `{"command":"beat","device":${device},"crc":${crc}}`);
}
console.log(tally, devices.get(7));
