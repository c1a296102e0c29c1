import { Station } from './station.js';
import { snap } from './snap.js';

const channels = ['temp', 'humidity', 'pressure', 'wind', 'gust', 'rain', 'uv', 'lux'];
const stations = Array.from({ length: 4 }, (_, i) => new Station(`st-${i}`, channels));

let t = 0;
function round(n) {
  for (let i = 0; i < n; i++, t++) {
    for (const station of stations) {
      for (let c = 0; c < channels.length; c++) {
        if ((t * (c + 3)) % 11 < c + 3) station.ingest(20 + 5 * Math.sin(t / (c + 5)), c);
      }
    }
  }
}

round(600);
for (let phase = 0; phase < 3; phase++) {
  round(5000);
  await snap();
}
console.log(stations.map((s) => s.alerts));
