'use strict';
const fs = require('fs');
const os = require('os');
const path = require('path');
const crypto = require('crypto');
const Conf = require('conf');
const { GENERA, settings: defaultSettings } = require('./defaults');
const Till = require('./till');
const fit = require('./forecast');

const cwd = fs.mkdtempSync(path.join(os.tmpdir(), 'orchid-'));
process.on('exit', () => fs.rmSync(cwd, { recursive: true, force: true }));

const settings = new Conf({ cwd, configName: 'kiosk' });
settings.store = defaultSettings();

let seed = 2024;
const draw = (n) => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return (seed >>> 8) % n;
};

function* customers(hours) {
  for (let hour = 0; hour < hours; hour++) {
    const busy = 3 + Math.round(3 * Math.sin((hour % 10) / 3)) + draw(3);
    for (let c = 0; c < busy; c++) {
      const items = [];
      for (let k = 1 + draw(4); k > 0; k--) items.push({ genus: GENERA[draw(GENERA.length)], pot: `pot${1 + draw(12)}`, count: 1 + draw(6) });
      yield { hour, basket: { items, member: draw(3) === 0, cash: draw(2) === 0 } };
    }
  }
}

const till = new Till(settings);
const HOURS = 150;
const takings = new Array(HOURS).fill(0);
const journal = crypto.createHash('sha256');
let served = 0;
for (const { hour, basket } of customers(HOURS)) {
  const sale = till.checkout(basket);
  takings[hour] += sale.total;
  journal.update(till.print(sale)).update('\f');
  served++;
  if (served % 50 === 0) settings.set('visits', served);
}

const best = fit(takings, 10);
console.log(`${served} customers, visits noted ${settings.get('visits')}, takings ${takings.reduce((a, b) => a + b, 0)}`);
console.log(`next hour ${best.next.toFixed(0)} +- ${best.error.toFixed(0)} (a=${best.a.toFixed(2)} b=${best.b.toFixed(2)} g=${best.g.toFixed(1)})`);
console.log('journal', journal.digest('hex').slice(0, 24));
