'use strict';

// Waiting time at each dock when pallets are unloaded at a fluctuating rate.
function forecast(shipments, rounds) {
  const byDock = new Map();
  for (const s of shipments) {
    if (!byDock.has(s.dock)) byDock.set(s.dock, []);
    byDock.get(s.dock).push(s);
  }
  let seed = 7;
  const result = [];
  for (const [dock, queue] of byDock) {
    let waited = 0;
    for (let round = 0; round < rounds; round += 1) {
      let free = 0;
      for (const s of queue) {
        seed = (seed * 48271) % 2147483647;
        const minutes = s.pallets * (1.5 + (seed % 1000) / 700);
        const arrival = s.eta / 60000;
        const begin = Math.max(free, arrival);
        waited += begin - arrival;
        free = begin + minutes;
      }
    }
    result.push({ dock, minutes: Math.round(waited / rounds / queue.length) });
  }
  return result;
}

module.exports = { forecast };
