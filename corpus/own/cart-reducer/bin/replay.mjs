import { createStore, combine } from '../src/store.mjs';
import * as slices from '../src/reducers.mjs';
import { openJournal } from '../src/journal.mjs';
import { traffic } from '../src/traffic.mjs';

const store = createStore(combine({ ...slices }), { lines: {}, totals: undefined, session: undefined });
const journal = openJournal('k3y');
store.subscribe((_, action) => journal.record(action));

for (let day = 0; day < 14; day++) {
  store.dispatch({ type: 'line/clear', at: day });
  for (const action of traffic(4_000, 260)) store.dispatch(action);
}
const { lines, totals } = store.getState();
console.log(Object.keys(lines).length, totals, journal.stats());
