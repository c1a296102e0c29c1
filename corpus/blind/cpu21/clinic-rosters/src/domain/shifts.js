'use strict';

const { DAY, HOUR } = require('../lib/dates');

function* shiftsFor(clinic, config, random) {
  for (let d = 0; d < config.days; d++) {
    const base = config.start + d * DAY;
    for (let room = 1; room <= clinic.rooms; room++) {
      const middle = Math.floor((clinic.opens + clinic.closes) / 2);
      for (const [kind, from, to] of [['early', clinic.opens, middle], ['late', middle, clinic.closes]]) {
        yield {
          id: `${clinic.id}:${d}:${room}:${kind}`,
          clinicId: clinic.id,
          day: d,
          room,
          kind,
          skill: random.pick(config.skills),
          start: base + from * HOUR + random.int(3) * 15 * 60_000,
          end: base + to * HOUR,
          hours: to - from,
          staffId: null,
          score: 0,
        };
      }
    }
  }
}

module.exports = { shiftsFor };
