'use strict';
const { Office } = require('./office');

let s = 404;
const below = (n) => (s = (s * 16807) % 2147483647) % n;
const pick = (...list) => list[below(list.length)];
const KINDS = {
  umbrella: () => ({ colour: pick('black', 'red', 'tartan'), folding: below(2) === 0 }),
  phone: () => ({ maker: pick('Nokia', 'Fairphone'), model: pick(null, '3310', '5'), cracked: below(3) === 0, imei: String(100000000000000 + below(2000000000)).slice(0, below(20) ? 15 : 12) }),
  bag: () => ({ kind: pick('rucksack', 'suitcase', 'purse'), colour: pick('blue', 'grey'), contents: Array.from({ length: below(6) }, () => pick('book', 'keys', 'apple', 'scarf')) }),
  glove: () => ({ side: pick('left', 'right', 'pair'), material: pick('wool', 'leather', '') }),
  instrument: () => ({ name: pick('violin', 'trumpet'), case: true, serial: pick(null, 'N-1911') }),
};

function* vans(count) {
  for (let n = 0; n < count; n++) {
    const kind = pick(...Object.keys(KINDS));
    yield {
      kind,
      found: { line: 1 + below(100), day: `2023-1${below(3)}-${10 + below(18)}`, stop: pick('Depot', 'Zoo', null) },
      finder: below(3) ? null : { name: 'R. Keller', phone: '+41 79 555 01 0' + below(10) },
      details: KINDS[kind](),
    };
  }
}

const office = new Office();
const refusals = {};
let taken = 0;
office.on('taken', () => taken++);
office.on('refused', (item, reasons) => {
  for (const r of reasons) refusals[r] = (refusals[r] ?? 0) + 1;
});
for (const item of vans(420)) office.take(item);

console.log(`${taken} on the shelves`);
for (const [reason, n] of Object.entries(refusals).sort((a, b) => b[1] - a[1])) console.log(`${n} × ${reason}`);
console.log(`${office.search('umbrella', (d) => d.colour === 'tartan').length} tartan umbrellas`);
