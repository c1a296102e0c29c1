import { snap } from './snap.js';
import { catalogue, constellations } from './catalogue.js';
import { PlatePool } from './plate-pool.js';
import { expose } from './exposure.js';

const stars = catalogue(22000);
const groups = constellations(stars);
const pool = new PlatePool({ plates: 40, bytes: 48 * 1024 });

let light = 0;
for (let night = 0; night < 3; night += 1) {
  for (let n = 0; n < 220; n += 1) light += await expose(pool, groups, night * 220 + n);
  await snap();
}
console.log(`light ${light}, plates made ${pool.made}, out ${pool.out}`);
