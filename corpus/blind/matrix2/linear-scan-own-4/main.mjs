import { EventEmitter } from 'node:events';

function* linesOf(network) {
  for (const line of network) {
    if (line.length > 0) yield line;
  }
}

function platformFor(network, code) {
  for (const line of linesOf(network)) {
    for (let s = 0; s < line.length; s++) {
      if (line[s].code === code) return line[s].platform;
    }
  }
  return 0;
}

function* departures(count) {
  let s = 31;
  for (let i = 0; i < count; i++) {
    s = (s * 48271) % 2147483647;
    yield { train: 'R' + (i % 90), code: 'S' + (s % 4900), minute: s % 1440, delay: s % 11 };
  }
}

class Announcer extends EventEmitter {
  announce(network, departure) {
    const platform = platformFor(network, departure.code);
    if (platform === 0) this.emit('unknown', departure);
    else this.emit('call', { ...departure, platform });
  }
}

const network = Array.from({ length: 60 }, (_, l) =>
  Array.from({ length: 80 }, (_, k) => ({ code: 'S' + ((l * 80 + k) * 7 % 4800), platform: 1 + (l + k) % 12 })));
const announcer = new Announcer();
const perPlatform = new Array(13).fill(0);
const late = [];
let unknown = 0;
announcer.on('call', (d) => { perPlatform[d.platform]++; });
announcer.on('call', (d) => { if (d.delay > 9) late.push(`${d.train}@${String(d.minute).padStart(4, '0')}`); });
announcer.on('unknown', () => { unknown++; });

for (const departure of departures(80000)) announcer.announce(network, departure);
late.sort();
console.log(perPlatform.slice(1).join(' '));
console.log('unknown', unknown, 'late', late.length, late.slice(0, 3).join(' '));
