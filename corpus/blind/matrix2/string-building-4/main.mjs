import { EventEmitter } from 'node:events';

function capture(count) {
  const out = [];
  let s = 28;
  for (let i = 0; i < count; i++) {
    s = (s * 16807) % 2147483647;
    out.push(['GPS', 'IMU', 'ODO'][s % 3] + ',' + (s % 5000) + ',' + (s % 77));
  }
  return out.join('|');
}

function* frames(dump) {
  let pending = dump;
  while (pending !== '') {
    const [first, ...others] = pending.split('|');
    yield first;
    pending = others.join('|');
  }
}

class Bus extends EventEmitter {
  async relay(dump) {
    let n = 0;
    for (const frame of frames(dump)) {
      const [kind, value, check] = frame.split(',');
      if (++n % 500 === 0) await null;
      this.emit(kind, Number(value), Number(check));
    }
    this.emit('end', n);
  }
}

const bus = new Bus();
const track = [];
let turns = 0;
let metres = 0;
bus.on('GPS', (value, check) => { if (check > 60) track.push(value); });
bus.on('IMU', (value) => { if (value > 4000) turns++; });
bus.on('ODO', (value) => { metres += value / 10; });
bus.on('end', (n) => {
  track.sort((a, b) => a - b);
  console.log(n, track.length, track[track.length >> 1], turns, metres.toFixed(1));
});
await bus.relay(capture(4800));
