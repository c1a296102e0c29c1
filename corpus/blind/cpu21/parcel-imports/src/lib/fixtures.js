'use strict';

const CITIES = ['Gent', 'Lyon', 'Porto', 'Cork', 'Turku', 'Graz', 'Brno', 'Split'];
const COUNTRIES = ['BE', 'FR', 'PT', 'IE', 'FI', 'AT', 'CZ', 'HR'];
const SERVICES = ['economy', 'express', 'locker', 'sameday'];

function lcg(seed) {
  let s = seed >>> 0;
  return (n) => {
    s = (Math.imul(s, 1103515245) + 12345) >>> 0;
    return (s >>> 4) % n;
  };
}

function person(r) {
  const i = r(CITIES.length);
  return [`Person ${r(9000)}`, `${r(300) + 1} "Old" Road; unit ${r(40)}`, CITIES[i], COUNTRIES[i], `${10000 + r(89999)}`];
}

const quote = (v) => `"${String(v).replaceAll('"', '""')}"`;

/** Text of the drop files as depots send them: a header line, then one line per parcel. */
function* dropFiles(count, seed) {
  const r = lcg(seed);
  for (let b = 1; b <= count; b++) {
    const rows = [`#;D${10 + r(80)};${b}`];
    const n = 70 + r(60);
    for (let i = 0; i < n; i++) {
      const bad = r(2400) === 0;
      const fields = [
        bad ? `XX${r(99)}` : `PCL-${100000 + r(899999)}`,
        ((r(6900) + 50) / 100).toFixed(2), 10 + r(90), 5 + r(80), 1 + r(60),
        ...person(r), ...person(r), SERVICES[r(4)], r(3) ? r(50000) / 100 : '', r(4) ? '' : 'leave with, neighbour',
      ];
      rows.push(fields.map((f) => (/[;",]/.test(String(f)) ? quote(f) : f)).join(';'));
    }
    yield { name: `drop-${String(b).padStart(4, '0')}.csv`, text: rows.join('\r\n') };
  }
}

module.exports = { dropFiles };
