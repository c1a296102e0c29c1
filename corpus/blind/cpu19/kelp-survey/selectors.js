'use strict';

const compose = (...fns) => (x) => fns.reduceRight((acc, fn) => fn(acc), x);
const prop = (name) => (obj) => obj[name];

const plain = (state) => state.toJS();
const stations = compose(prop('stations'), plain);
const stationById = (id) => compose(prop(id), stations);

const grazingPressure = (station) =>
  station.dives === 0 ? 0 : (station.urchins * (1 + station.temp / 30)) / (station.fronds + 1);

module.exports = { compose, prop, stations, stationById, grazingPressure };
