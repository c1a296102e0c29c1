'use strict';
const { stationById, grazingPressure } = require('./selectors');

// Raises an alert when grazing at a station has outgrown what it was before.
module.exports = function watchGrazing(store, { threshold }) {
  const worst = new Map();
  return store.subscribe((action, state) => {
    if (action.type !== 'dive/logged') return;
    const station = stationById(action.id)(state);
    const pressure = grazingPressure(station);
    if (pressure > threshold && pressure > (worst.get(action.id) || 0) * 1.25) {
      worst.set(action.id, pressure);
      store.dispatch({
        type: 'alert/raised',
        alert: { id: action.id, at: action.at, pressure: Number(pressure.toFixed(3)) },
      });
    }
  });
};
