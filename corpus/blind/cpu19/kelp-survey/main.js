'use strict';
const { createStore, reduceState } = require('./state');
const { stations, grazingPressure } = require('./selectors');
const { generator, dives } = require('./transect');
const watchGrazing = require('./watch');

const store = createStore(reduceState);
const next = generator(77);
const stationIds = Array.from({ length: 260 }, (_, i) => `st-${String(i).padStart(3, '0')}`);
for (const id of stationIds) store.dispatch({ type: 'station/opened', id, depth: 3 + next() * 22 });

const stop = watchGrazing(store, { threshold: 0.8 });
for (const dive of dives({ count: 3600, stationIds, seed: 515 })) store.dispatch(dive);
stop();

const ranked = Object.values(stations(store.getState()))
  .map((s) => ({ id: s.id, dives: s.dives, pressure: grazingPressure(s) }))
  .sort((a, b) => b.pressure - a.pressure || a.id.localeCompare(b.id));

console.table(ranked.slice(0, 8));
console.log('alerts kept', store.getState().get('alerts').size, 'last', JSON.stringify(store.getState().get('alerts').last()));
