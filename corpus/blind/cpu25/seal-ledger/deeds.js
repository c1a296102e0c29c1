'use strict';

const PARISHES = ['Ash', 'Bourne', 'Cray', 'Dene', 'Eye', 'Frome'];
const CLAUSES = [
  'subject to the right of way along the northern hedge',
  'together with the barn and the well standing thereon',
  'reserving to the vendor the timber for seven winters',
  'free of any charge or lien known to the parties',
  'as shown edged in red upon the plan annexed hereto',
];

function* deeds(count, seed) {
  let s = seed >>> 0;
  const rnd = (n) => {
    s ^= s << 13;
    s ^= s >>> 17;
    s ^= s << 5;
    s >>>= 0;
    return s % n;
  };
  const owners = new Map();
  for (let i = 0; i < count; i++) {
    const plot = rnd(900);
    const seller = owners.get(plot) ?? 'Crown';
    const buyer = `P${String(rnd(4000)).padStart(4, '0')}`;
    owners.set(plot, buyer);
    const corners = [];
    const sides = 4 + rnd(5);
    for (let k = 0; k < sides; k++) {
      const angle = (k / sides) * 2 * Math.PI;
      const radius = 40 + rnd(160);
      corners.push([Math.round(plot * 10 + Math.cos(angle) * radius), Math.round(plot * 7 + Math.sin(angle) * radius)]);
    }
    yield {
      no: i,
      parish: PARISHES[plot % PARISHES.length],
      plot,
      seller,
      buyer,
      price: 1000 + rnd(90000),
      corners,
      terms: Array.from({ length: 2 + rnd(3) }, () => CLAUSES[rnd(CLAUSES.length)]),
    };
  }
}

module.exports = { deeds };
