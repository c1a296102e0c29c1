const DAY = 86400000;

function* lcg(seed) {
  let x = seed;
  for (;;) {
    x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
    yield x / 4294967296;
  }
}

function makeDay(date, doctors, random) {
  const roll = (n) => Math.floor(random.next().value * n);
  const slots = [];
  for (const doctor of doctors) {
    let at = date.getTime() + 8 * 3600000;
    const end = date.getTime() + 17 * 3600000;
    while (at < end) {
      const minutes = 15 + 5 * roll(7);
      if (roll(5) > 0) {
        slots.push({
          doctor,
          patient: `P${1000 + roll(4000)}`,
          room: roll(12),
          booked: new Date(at - DAY * (1 + roll(60))),
          starts: new Date(at),
          ends: new Date(at + minutes * 60000),
          notes: roll(3) === 0 ? `follow up in ${1 + roll(8)} weeks` : undefined,
        });
      }
      at += minutes * 60000;
    }
  }
  return slots;
}

function makeCalendar(seed, days, doctors) {
  const random = lcg(seed);
  const first = Date.UTC(2024, 2, 4);
  return Array.from({ length: days }, (_, i) => {
    const date = new Date(first + i * DAY);
    return { date, slots: makeDay(date, doctors, random) };
  });
}

function conflicts(days) {
  let found = 0;
  for (const { slots } of days) {
    const rooms = new Map();
    for (const s of [...slots].sort((a, b) => a.starts - b.starts)) {
      const until = rooms.get(s.room) ?? 0;
      if (s.starts.getTime() < until) found++;
      rooms.set(s.room, Math.max(until, s.ends.getTime()));
    }
  }
  return found;
}

module.exports = { makeCalendar, conflicts, DAY };
