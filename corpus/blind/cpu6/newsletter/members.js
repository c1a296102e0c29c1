'use strict';

const NAMES = ['Ada', 'Bo', 'Chloë', 'Dmitri', 'Eva & Jan', 'Fatima', "Gr<e>ta", 'Hugo'];
const REGIONS = ['north shore', 'lake district', null, 'old town'];
const PLANTS = ['Rosa rugosa', 'Salvia', 'Allium', 'Heuchera', 'Phlox', 'Iris', 'Aster', 'Sedum'];

function* members(count) {
  let s = 12;
  const roll = (n) => (s = (s * 8121 + 28411) % 134456) % n;
  for (let i = 0; i < count; i++) {
    yield {
      name: NAMES[roll(NAMES.length)],
      mail: `member${i}@example.org`,
      region: REGIONS[roll(REGIONS.length)],
      since: 1990 + roll(35),
      discount: roll(4) * 5,
      balance: roll(3000) - 600,
      likes: [roll(8), roll(8), roll(8)],
    };
  }
}

const catalogue = PLANTS.map((name, i) => ({ id: i, name, cents: 350 + i * 75, fresh: i % 3 === 0 }));

const offersFor = (member) => catalogue.filter((o) => member.likes.includes(o.id)).sort((a, b) => a.cents - b.cents);

module.exports = { members, offersFor };
