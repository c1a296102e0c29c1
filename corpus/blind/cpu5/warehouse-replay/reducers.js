import { add, pipe, setIn, update } from './fp.js';

const touch = (event) => (state) => setIn(['clock', event.dock], event.at, state);
const tally = (event) => update(['totals', event.type], add(event.qty));

const receive = (event) => pipe(
  update(['stock', 'bins', event.bin], add(event.qty)),
  update(['stock', 'skus', event.sku], add(event.qty)),
  tally(event),
  touch(event),
);

const pick = (event) => pipe(
  update(['stock', 'bins', event.bin], add(-event.qty)),
  update(['stock', 'skus', event.sku], add(-event.qty)),
  tally(event),
  touch(event),
);

const count = (event) => pipe(
  update(['audits', event.dock], add(1)),
  tally(event),
  touch(event),
);

const handlers = { receive, pick, count };

export const initial = Object.freeze({ stock: { bins: {}, skus: {} }, totals: {}, audits: {}, clock: {} });

export const reducer = (state, event) => handlers[event.type](event)(state);
