'use strict';
const { fork } = require('node:child_process');
const { once } = require('node:events');
const path = require('node:path');
const { WeatherClient } = require('./weather');
const { Adjuster, settled } = require('./assess');

function* notices(count) {
  const items = ['vehicle', 'glasshouse', 'roof'];
  let h = 2166136261;
  const draw = (n) => {
    h = Math.imul(h ^ (h >>> 13), 16777619) >>> 0;
    h = (h + 0x9e3779b9) >>> 0;
    return h % n;
  };
  for (let i = 0; i < count; i++) {
    yield {
      number: `H-${String(i).padStart(5, '0')}`, item: items[draw(3)], value: 4000 + draw(60000), age: draw(12),
      deductible: [150, 300, 500][draw(3)], cell: draw(400), day: 170 + draw(4),
    };
  }
}

async function startBureau() {
  const child = fork(path.join(__dirname, 'bureau.js'), [], { execArgv: [] });
  const [{ port }] = await once(child, 'message');
  return { port, stop: () => child.disconnect() };
}

async function main() {
  const bureau = await startBureau();
  const weather = new WeatherClient(bureau.port);
  const adjuster = new Adjuster(weather);
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), 30_000);

  const byStatus = new Map();
  const ledger = [];
  for await (const result of settled(adjuster, notices(220), { signal: deadline.signal })) {
    byStatus.set(result.status, (byStatus.get(result.status) ?? 0) + 1);
    ledger.push(result);
  }
  clearTimeout(timer);

  const largest = ledger.toSorted((a, b) => b.amount - a.amount).slice(0, 3);
  console.log(Object.fromEntries(byStatus), 'reserve', adjuster.reserve, 'requests', weather.requests);
  for (const claim of largest) console.log(claim.number, claim.item.padEnd(11), claim.amount);
  weather.close();
  bureau.stop();
}

main();
