import { Store } from './store/store.js';
import { initial, updates } from './store/updates.js';
import { packets } from './feed.js';
import { driest, dryness, table } from './views.js';

const PLOTS = 3000;
const store = new Store(initial(PLOTS), updates);
let changes = 0;
store.subscribe((state, name) => {
  if (name !== 'irrigated') changes++;
});

async function receive(stream) {
  for await (const packet of stream) {
    packet.readings.forEach((reading) => store.dispatch('measured', reading));
    if (packet.seq % 8 === 7) store.dispatch('irrigated', { crop: driest(store.state).crop, amount: 0.08 });
  }
}

await receive(packets(24, PLOTS));
console.log(table(dryness(store.state)));
console.log(`version ${store.version}, ${changes} changes, ${store.state.log.length} irrigations, last ${store.state.lastUpdate}`);
