'use strict';
const { check, alerts } = require('./alarms');
const { snap } = require('./snap');

async function main() {
  let n = 0;
  for (let i = 0; i < 5; i++) await check({ device: n++, temperature: 20 });
  for (let phase = 0; phase < 3; phase++) {
    for (let i = 0; i < 200; i++) {
      const device = n++;
      await check({ device, temperature: device % 60, readings: Array.from({ length: 40 }, (_, k) => ({ at: device * 40 + k, celsius: k })) });
    }
    await snap();
  }
  console.log(alerts.length);
}

main();
