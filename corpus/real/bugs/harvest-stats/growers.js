const CROPS = ['rye', 'oats', 'beet', 'flax', 'hops', 'pear'];
const REGIONS = ['Altmark', 'Beskid', 'Cantal', 'Drenthe', 'Epirus'];

function deliveries(count, growers, seed) {
  let s = seed;
  const roll = (n) => {
    s = (s + 0x7f4a7c15) | 0;
    let z = s;
    z = Math.imul(z ^ (z >>> 15), 0x2c1b3c6d);
    z = Math.imul(z ^ (z >>> 12), 0x297a2d39);
    return ((z ^ (z >>> 15)) >>> 0) % n;
  };
  return Array.from({ length: count }, (_, i) => ({
    no: i + 1,
    grower: `G${String(1 + roll(growers)).padStart(4, '0')}`,
    region: REGIONS[roll(REGIONS.length)],
    crop: CROPS[roll(CROPS.length)],
    day: 150 + roll(140),
    kilos: 200 + roll(9000),
    moisture: 8 + roll(120) / 10,
    organic: roll(4) === 0,
  }));
}

module.exports = { deliveries };
