const { buildTariff, drift } = require('./tariff');
const { SnapshotStore } = require('./store');
const { quote } = require('./quote');

const store = new SnapshotStore();
let tariff = buildTariff(26, 30);
let cost = 0;
for (let day = 0; day < 22; day++) {
  if (day % 3 === 1) tariff = drift(tariff, day);
  store.capture(day, JSON.parse(JSON.stringify(tariff)));
  for (let parcel = 0; parcel < 2500; parcel++) cost += quote(tariff, parcel + day * 2500);
}

const history = store.history();
console.log(`days ${store.days.length}, distinct ${history.length}, quoted ${cost.toFixed(2)}`);
for (const h of history.slice(0, 6)) {
  console.log(`from day ${h.first} for ${h.days} days, ${h.changes.length} changes, largest ${h.largest.toFixed(3)}`);
}
