import { snap } from './snap.js';
import { ZONES, articleTable } from './lib/articles.js';
import { Floor } from './lib/floor.js';
import { Pallet } from './lib/pallet.js';

let state = 90211;
const next = (limit) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state % limit;
};

const articles = articleTable();
const floor = new Floor(ZONES);
let serial = 0;

function deliver() {
  const lines = Array.from({ length: 8 + next(8) }, (_, row) => ({
    article: articles[next(articles.length)],
    pieces: 1 + next(48),
    row,
    lot: `L${next(1_000_000)}`,
  }));
  serial += 1;
  const pallet = new Pallet(`P${String(serial).padStart(7, '0')}`, 'inbound', lines);
  floor.receive(pallet);
  return pallet.code;
}

function shift(count) {
  const onFloor = [];
  for (let n = 0; n < count; n += 1) {
    onFloor.push(deliver());
    for (const code of onFloor) if (next(10) === 0) floor.move(code, ZONES[1 + next(ZONES.length - 1)]);
    if (onFloor.length > 60) floor.ship(onFloor.shift());
  }
  for (const code of onFloor) floor.ship(code);
  return floor.heaviest('outbound')?.code;
}

for (let day = 0; day < 3; day += 1) {
  shift(900);
  await snap();
}
console.log(floor.shipped, floor.byCode.size);
