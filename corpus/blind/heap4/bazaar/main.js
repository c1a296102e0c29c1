import { snap } from './snap.js';
import { Market } from './lib/market.js';
import { StallView } from './lib/stall-view.js';

let seed = 271_828;
const roll = (n) => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
  return (seed >>> 7) % n;
};

const market = new Market(5200, roll);
let updates = 0;

function visit(visitor) {
  const view = new StallView(visitor, market.pick(40)).mount();
  for (let n = 0; n < 4; n += 1) market.change();
  view.unmount();
  updates += view.updates;
}

for (let day = 0; day < 3; day += 1) {
  for (let n = 0; n < 260; n += 1) visit(`${day}-${n}`);
  await snap();
}
console.log(updates, market.goods[17].price);
