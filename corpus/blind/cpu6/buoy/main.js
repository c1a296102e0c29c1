'use strict';
const { waves } = require('./readings');
const { SlidingWindow } = require('./window');
const { Alarm } = require('./alarm');
const { hourly, render } = require('./bulletin');

const heights = new SlidingWindow(450);
const alarm = new Alarm({ window: heights });
const changes = [];
alarm.on('change', (c) => changes.push(c));

const kept = [];
let highest = 0;
for (const reading of waves(24000, 424242)) {
  heights.push(reading.height);
  if (heights.full) alarm.observe(reading);
  if (reading.at % 60 === 0) highest = Math.max(highest, heights.peak);
  kept.push(reading);
}

process.stdout.write(render(hourly(kept)));
console.log(`changes ${changes.length}, to alarm ${changes.filter((c) => c.to === 'alarm').length}`);
console.log(`peak ${highest.toFixed(2)}, mean ${heights.mean.toFixed(3)}, median ${heights.quantile(0.5).toFixed(3)}`);
console.log(changes.slice(-2).map((c) => `${c.from}>${c.to}@${c.limit.toFixed(3)}`).join(' '));
