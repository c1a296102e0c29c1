import { combine, createStore } from './store.js';
import { stations, tickets, till } from './slices.js';
import { evening } from './service.js';
import { PassScreen, Printer } from './screens.js';

const reducer = combine({ tickets, stations, till });
for (const [night, orders] of [720, 960, 810].entries()) {
  const store = createStore(reducer, reducer({}, { type: 'opening' }));
  const pass = new PassScreen();
  const printer = new Printer();
  store.subscribe((state, action) => pass.show(state, action));
  store.subscribe((state, action) => printer.show(state, action));
  for (const action of evening(orders, 7001 + night)) store.dispatch(action);

  const { till: money, stations: load } = store.state;
  const worst = [...pass.late].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 3);
  console.log(`night ${night + 1}: ${money.covers} tickets, ${money.takings.toFixed(2)}, median ${pass.percentile(0.5)}, p95 ${pass.percentile(0.95)}`);
  console.log(`  late tables ${worst.map(([t, c]) => `${t}x${c}`).join(' ')}; peak ${Object.values(load).map((l) => l.busiest).join('/')}; ${printer.close()}`);
}
