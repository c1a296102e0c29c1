'use strict';

const { assoc } = require('../records');
const { pipe, map, filter } = require('../fp');

const HEX = '0123456789ABCDEF';

/** Telegram: meter(8) hour(5) register(10) flags(2) xor(2), semicolons between, one a line. */
const parseTelegram = (line) => {
  const [meter, hour, register, flags, check] = line.split(';');
  let xor = 0;
  for (let i = line.lastIndexOf(';') - 1; i >= 0; i--) xor ^= line.charCodeAt(i);
  return {
    meter,
    hour: Number(hour),
    register: Number(register),
    flags: Number.parseInt(flags, 16),
    intact: HEX[xor >> 4] + HEX[xor & 15] === check,
  };
};

const quality = (reading) =>
  assoc(reading, 'quality', reading.flags & 0x40 ? 'estimated' : reading.flags & 0x01 ? 'manual' : 'measured');

const parseReadings = pipe(
  map(parseTelegram),
  filter((r) => r.intact && !(r.flags & 0x80)),
  map(quality),
);

module.exports = { parseReadings };
