'use strict';

const PORTS = ['Oban', 'Craignure', 'Tobermory', 'Kilchoan', 'Lochaline', 'Colonsay', 'Port Askaig', 'Kennacraig'];
const FIRST = ['Ailsa', 'Bram', 'Catriona', 'Dougal', 'Eilidh', 'Fergus', 'Greer', 'Hamish', 'Iona', 'Jamie', 'Kirsty', 'Lachlan'];
const LAST = ['Baird', 'Campbell', 'Drummond', 'Erskine', 'Farquhar', 'Gillies', 'Haldane', 'Innes', 'Kerr', 'Lamont', 'McPhail'];
const NOTES = ['wheelchair', 'dog & owner', 'bicycle', 'pram <folding>', 'near the bar', 'quiet lounge'];

function generator(seed) {
  let s = seed >>> 0;
  const next = () => {
    s = (s + 0x6d2b79f5) >>> 0;
    let t = s;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return { next, int: (n) => Math.floor(next() * n), pick: (a) => a[Math.floor(next() * a.length)] };
}

function season(seed, { sailings: nSailings, parties }) {
  const rnd = generator(seed);
  const sailings = [];
  for (let i = 0; i < nSailings; i++) {
    const from = rnd.pick(PORTS);
    let to = rnd.pick(PORTS);
    while (to === from) to = rnd.pick(PORTS);
    sailings.push({
      id: `S${100 + i}`, from, to,
      day: 1 + (i % 28), hour: 6 + rnd.int(14), minute: 5 * rnd.int(12),
      decks: [12, 16, 14], rows: 18,
      delay: rnd.next() < 0.35 ? 15 + 5 * rnd.int(20) : 0,
    });
  }
  const passengers = [];
  for (let i = 0; i < parties; i++) {
    const last = rnd.pick(LAST);
    const members = Array.from({ length: 1 + rnd.int(5) }, () => ({
      name: `${rnd.pick(FIRST)} ${last}`,
      age: 2 + rnd.int(80),
      note: rnd.next() < 0.3 ? rnd.pick(NOTES) : null,
    }));
    passengers.push({
      ref: `P${(100000 + i * 37).toString(36).toUpperCase()}`,
      members,
      sailing: rnd.pick(sailings),
      fare: members.length * (1150 + rnd.int(900)),
      vehicle: rnd.next() < 0.4 ? { plate: `SK${10 + rnd.int(60)} ${rnd.int(999)}`, metres: 4 + rnd.int(4) } : null,
      wants: { deck: rnd.int(3), window: rnd.next() < 0.6 },
    });
  }
  return { sailings, passengers };
}

module.exports = { season, generator };
