import { EventEmitter } from 'node:events';

const DOORS = [{ no: 1, name: 'gate' }, { no: 2, name: 'yard' }, { no: 3, name: 'lab' }];

function* swipes(count) {
  let s = 15;
  let at = Date.UTC(2025, 4, 1, 6);
  for (let i = 0; i < count; i++) {
    s = (s * 48271) % 2147483647;
    at += s % 60000;
    yield `${at};${1 + (s % 3)};${s % 450}`;
  }
}

const hourOf = (date) => Number(date.toLocaleTimeString('en-GB', { hour: '2-digit', timeZone: 'Europe/Vienna' }));

async function* withHour(source) {
  for (const line of source) {
    const [at, door, card] = line.split(';').map(Number);
    const { name } = DOORS.find((d) => d.no === door);
    const hour = hourOf(new Date(at));
    yield { name, card, hour, night: hour < 6 || hour > 21 };
  }
}

class DoorLog extends EventEmitter {
  async follow(source) {
    let n = 0;
    for await (const swipe of source) {
      n++;
      this.emit(swipe.name, swipe);
      if (swipe.night) this.emit('night', swipe);
    }
    this.emit('end', n);
  }
}

const log = new DoorLog();
const perHour = new Map(DOORS.map(({ name }) => [name, new Uint32Array(24)]));
const nightCards = new Set();
for (const { name } of DOORS) log.on(name, (swipe) => { perHour.get(name)[swipe.hour]++; });
log.on('night', ({ card }) => nightCards.add(card));
log.on('end', (n) => {
  for (const [name, hours] of perHour) {
    const busiest = hours.indexOf(Math.max(...hours));
    console.log(name.padEnd(5), `${busiest}h`, hours[busiest]);
  }
  console.log(n, nightCards.size, [...nightCards].sort((a, b) => a - b).slice(0, 3));
});
await log.follow(withHour(swipes(12500)));
