'use strict';

function mulberry(seed) {
  let a = seed | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

class TopicTable {
  constructor(random) {
    this.byName = new Map();
    this.aliases = Object.create(null);
    for (let i = 0; i < 4200; i++) {
      const name = `berth/${i % 120}/crane/${i}/state`;
      const topic = {
        name,
        number: i,
        retained: { value: random() * 100, unit: i % 2 ? 't' : 'kN', at: 1.7e12 + i * 31 + 0.5 },
        schema: ['value', 'unit', 'at'],
        audience: new Uint16Array(16).map(() => random() * 90),
        label: `Crane ${i} at berth ${i % 120}, ${random() < 0.5 ? 'north' : 'south'} quay no. ${Math.floor(random() * 1e6)}`,
      };
      this.byName.set(name, topic);
      this.aliases['c' + i] = topic;
    }
    this.names = [...this.byName.keys()];
  }

  get(name) {
    return this.byName.get(name) ?? this.aliases[name];
  }
}

module.exports = { TopicTable, mulberry };
