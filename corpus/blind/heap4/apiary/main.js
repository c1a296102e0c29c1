import { snap } from './snap.js';
import { Hive } from './lib/hive.js';
import { HiveJournal } from './lib/journal.js';
import { weatherYear } from './lib/weather.js';

let s = 3301;
const roll = (n) => {
  s = (Math.imul(s, 22_695_477) + 1) >>> 0;
  return (s >>> 8) % n;
};

const weather = weatherYear();
const hives = Array.from({ length: 36 }, (_, n) => new Hive(`hive-${n + 1}`, roll));
const journal = new HiveJournal();
let minute = 0;
let restless = 0;

for (let day = 0; day < 3; day += 1) {
  for (let n = 0; n < 240; n += 1) {
    minute += 5;
    const { celsius } = weather[Math.floor(minute / 60) % weather.length];
    for (const hive of hives) {
      if (celsius < 5 && n % 2) continue;
      journal.write(hive.name, minute, hive.sample());
    }
    if (n % 12 === 0) {
      for (const name of journal.hives()) restless += journal.tail(name).filter((line) => line.includes('restless')).length;
    }
  }
  await snap();
}
console.log(minute, restless);
