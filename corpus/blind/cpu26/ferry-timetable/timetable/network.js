const PIERS = ['Aker', 'Birkoy', 'Dalsvik', 'Ekne', 'Fjellgard', 'Grindoy', 'Hov', 'Innvik', 'Kalvag', 'Lote', 'Måløy', 'Naustdal', 'Osen', 'Rugsund', 'Selje', 'Tansøy', 'Vågsvåg', 'Ytre Bremanger'];

const mix = (n) => {
  n = Math.imul(n ^ (n >>> 15), 0x2c1b3c6d);
  n = Math.imul(n ^ (n >>> 12), 0x297a2d39);
  return (n ^ (n >>> 15)) >>> 0;
};

/** Every hop of the day as rows of a table, in order of departure. */
export function buildNetwork() {
  const lines = [];
  for (let l = 0; l < 9; l++) {
    const start = mix(l + 1) % PIERS.length;
    const step = [1, 5, 7, 11, 13][l % 5];
    lines.push(Array.from({ length: 7 }, (_, i) => (start + i * step) % PIERS.length));
  }
  const hops = [];
  let sailing = 0;
  lines.forEach((stops, line) => {
    for (const route of [stops, stops.toReversed()]) {
      for (let leaves = 300 + (mix(line * 31) % 50); leaves < 1380; leaves += 55 + (line % 4) * 10) {
        let at = leaves;
        sailing++;
        for (let i = 1; i < route.length; i++) {
          const takes = 9 + (mix(route[i - 1] * 64 + route[i]) % 14);
          hops.push({ sailing, line, from: route[i - 1], to: route[i], departs: at, arrives: at + takes });
          at += takes + 3;
        }
      }
    }
  });
  hops.sort((a, b) => a.departs - b.departs || a.sailing - b.sailing);
  return { piers: PIERS, hops, sailings: sailing };
}
