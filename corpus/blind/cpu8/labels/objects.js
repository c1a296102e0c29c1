'use strict';

const KINDS = ['Drinking cup', 'Votive figure', 'Chart of the estuary', 'Loom weight', 'Reliquary', 'Miniature', 'Astrolabe'];
const MAKERS = [null, 'Judith van Aken', 'Meister der Lilien', 'Pietro & Sons', 'Workshop of Ilva'];
const MATERIALS = ['silver', 'walnut', 'terracotta', 'vellum', 'glass', 'bone', 'brass'];
const SENTENCES = [
  'Found in the harbour basin during dredging.',
  'The handle was replaced in the nineteenth century.',
  'Traces of pigment show that it was once painted.',
  'A near identical piece is kept in Ghent.',
  'The inscription names the giver, not the maker.',
];

function* objects(count) {
  let n = 31337;
  const die = (k) => ((n = (n * 40692) % 2147483399), n % k);
  for (let i = 0; i < count; i++) {
    const from = die(5) === 0 ? -(die(500) + 100) : die(1700) + 100;
    yield {
      inventory: `${1880 + die(140)}.${i}`, title: KINDS[die(KINDS.length)], maker: MAKERS[die(MAKERS.length)],
      from, to: from + die(3) * 10, materials: MATERIALS.filter(() => die(3) === 0),
      size: { height: die(80) + 3, width: die(60) + 2, depth: die(2) ? die(30) + 1 : null },
      text: SENTENCES.filter(() => die(2) === 0), audio: die(4) === 0 ? 100 + i : null,
      loan: die(9) === 0 ? { from: 'a private collection', until: die(2) ? 2027 : null } : null,
      room: `Room ${die(14) + 1}`,
    };
  }
}

module.exports = { objects };
