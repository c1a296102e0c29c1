import { snap } from './snap.js';
import { Meters } from './lib/meters.js';
import { GaugeService } from './lib/service.js';

let word = 0x1234abcd;
const roll = (n) => {
  word ^= word << 13;
  word ^= word >>> 17;
  word ^= word << 5;
  return (word >>> 0) % n;
};

const gauges = Array.from({ length: 700 }, (_, id) => ({
  id,
  river: `river ${id % 53}`,
  level: roll(4000) / 1000,
  flow: roll(90_000) / 100,
  history: Float64Array.from({ length: 288 }, () => roll(4000) / 1000),
}));

const meters = new Meters();
const service = new GaugeService(meters, gauges);
let minute = 29_000_000;

for (let hour = 0; hour < 3; hour += 1) {
  for (let n = 0; n < 6000; n += 1) {
    if (n % 3 === 0) minute += 1;
    const leaf = ['level', 'flow', 'history'][roll(3)];
    const query = n % 4 === 0 ? `?since=${minute}` : '';
    service.serve({ method: 'GET', url: `/gauges/${roll(12)}/${leaf}${query}`, cost: 0.3 + roll(5000) / 20 });
  }
  await snap();
}
console.log(meters.report('http_ms').toFixed(2));
