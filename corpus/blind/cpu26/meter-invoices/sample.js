'use strict';

const lcg = (seed) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 4294967296;
};

const checksum = (text) => {
  let xor = 0;
  for (let i = 0; i < text.length; i++) xor ^= text.charCodeAt(i);
  return xor.toString(16).toUpperCase().padStart(2, '0');
};

const ZONES = ['Altstadt', 'Hafen', 'Lerchenfeld', 'Am Wehr', 'Industriepark'];

const makeContracts = (meters, random) =>
  Array.from({ length: meters }, (_, i) => ({
    meter: `M${String(i * 37 + 1000).padStart(7, '0')}`,
    customer: `K${Math.floor(random() * meters * 0.9)}`,
    zone: ZONES[Math.floor(random() * ZONES.length)],
    standing: 900 + Math.floor(random() * 5) * 150,
    appetite: 150 + random() * 900,
  }));

const makeTelegrams = (contracts, hours, every, random) => {
  const registers = contracts.map(() => Math.floor(random() * 999_000));
  const lines = [];
  for (let hour = 0; hour <= hours; hour += every) {
    contracts.forEach((c, i) => {
      registers[i] = (registers[i] + Math.floor(c.appetite * every * (0.4 + random()))) % 1_000_000;
      if (random() < 0.05) return;
      const flags = random() < 0.03 ? 0x40 : random() < 0.01 ? 0x80 : random() < 0.02 ? 0x01 : 0;
      const body = `${c.meter};${hour};${registers[i]};${flags.toString(16).padStart(2, '0')}`;
      lines.push(`${body};${random() < 0.004 ? 'ZZ' : checksum(body)}`);
    });
  }
  return lines;
};

module.exports = { lcg, makeContracts, makeTelegrams };
