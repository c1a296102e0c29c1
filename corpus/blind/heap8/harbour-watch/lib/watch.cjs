'use strict';
const { EventEmitter } = require('node:events');
const { setImmediate: turn } = require('node:timers/promises');

function Passage(vessel, n) {
  this.vessel = vessel;
  this.n = n;
  this.plot = vessel.track.map(function (point, i) { return { i: i, knots: point.knots, warned: false }; });
}

exports.createDesk = function createDesk(fleet) {
  const radar = new EventEmitter();
  radar.setMaxListeners(0);
  const particulars = new WeakMap();
  const standing = [];
  const callbacks = new Set();
  let passages = 0;
  let warnings = 0;

  for (let i = 0; i < 600; i++) {
    const zone = { id: i, ring: fleet[i].track.slice(0, 20), hits: 0 };
    standing.push(zone);
    radar.on('sweep', function (k) { if (k % 600 === zone.id) zone.hits += 1; });
  }

  return {
    passage: async function (n) {
      const passage = new Passage(fleet[(n * 7) % fleet.length], n);
      const controller = new AbortController();
      const onSweep = function (k) {
        const mark = passage.plot[k % 70];
        if (mark.knots > 15 && !mark.warned) { mark.warned = true; warnings += 1; }
      };
      const overdue = setTimeout(function () { warnings += passage.plot.length; }, 3600000);
      const abandon = function () { clearTimeout(overdue); };
      particulars.set(passage, { draught: n % 9, pilot: 'P' + (n % 31), papers: passage.plot.slice() });
      controller.signal.addEventListener('abort', abandon, { once: true });
      radar.on('sweep', onSweep);
      callbacks.add(onSweep);
      for (let k = 0; k < 12; k++) radar.emit('sweep', n * 12 + k);
      await turn();
      radar.off('sweep', onSweep);
      callbacks.delete(onSweep);
      controller.abort();
      passages += 1;
      return particulars.get(passage).pilot;
    },
    report: function () {
      return passages + ' passages, ' + warnings + ' warnings, listeners ' + radar.listenerCount('sweep') + ', callbacks ' + callbacks.size;
    },
  };
};
