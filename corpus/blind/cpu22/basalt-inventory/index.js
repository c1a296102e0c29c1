'use strict';

const { createHash } = require('node:crypto');
const { createStore } = require('./store.js');
const { encode, decode } = require('./scanner.js');

let r = 6174;
const rnd = (n) => {
  r = (r * 48271) % 2147483647;
  return r % n;
};

const SKUS = 700;
const sku = () => `BA-${String(rnd(SKUS)).padStart(5, '0')}`;
const shelf = () => `S${String(rnd(40)).padStart(2, '0')}`;

function* frames(count) {
  for (let no = 1; no <= count; no++) {
    const kind = rnd(10);
    if (kind < 5) yield encode({ no, type: 'receive', sku: sku(), shelf: shelf(), quantity: 1 + rnd(50), batch: `L${rnd(90)}` });
    else if (kind < 8) yield encode({ no, type: 'ship', sku: sku(), shelf: shelf(), quantity: 1 + rnd(3) });
    else yield encode({ no, type: 'move', sku: sku(), shelf: shelf(), to: shelf(), quantity: 1 + rnd(5) });
  }
}

const store = createStore();
const alerts = [];
store.subscribe((state, before) => {
  for (const key of Object.keys(state.shelves)) {
    if (state.shelves[key] > 900 && (before.shelves[key] ?? 0) <= 900) alerts.push(key);
  }
});

let tray = [];
for (const frame of frames(2800)) {
  tray.push(decode(frame));
  if (tray.length === 175) {
    store.dispatch(tray);
    tray = [];
  }
}
if (tray.length > 0) store.dispatch(tray);

const { items, shelves, audit } = store.getState();
const rows = Object.keys(items).sort().map((k) => `${k},${items[k].quantity},${Object.keys(items[k].places).sort().join('+')},${items[k].batches.join('+')}`);
console.log(`items ${rows.length} shelves ${Object.keys(shelves).length} alerts ${alerts.length}`);
console.log(JSON.stringify(audit));
console.log(createHash('sha256').update(rows.join('\n')).digest('hex'));
