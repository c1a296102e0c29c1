import { connect } from 'node:net';
import { once } from 'node:events';
import { Collector } from './collector.js';
import { Sea } from './sea.js';
import { frame } from './framing.js';

const STATIONS = ['Whitby', 'Amble', 'Eyemouth'];
const BUOYS_EACH = 8;
const SAMPLES = 3000;
const PER_BATCH = 6;

async function transmit(port, station, first) {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const sea = new Sea(900 + first);
  let bytes = 0;
  for (let s = 0; s < SAMPLES; s += PER_BATCH) {
    for (let b = first; b < first + BUOYS_EACH; b++) {
      const readings = [];
      for (let k = 0; k < PER_BATCH; k++) readings.push(sea.reading(b, s + k));
      const [head, body] = frame(station, readings);
      bytes += head.length + body.length;
      socket.cork();
      socket.write(head);
      const room = socket.write(body);
      socket.uncork();
      if (!room) await once(socket, 'drain');
    }
  }
  socket.end();
  await once(socket, 'close');
  return bytes;
}

const collector = new Collector();
const port = await collector.listen();
const sent = await Promise.all(STATIONS.map((station, i) => transmit(port, station, i * BUOYS_EACH)));
await collector.close();

for (const [buoy, totals] of [...collector.buoys].sort((a, b) => a[0] - b[0])) {
  if (buoy % 5 !== 0) continue;
  const s = totals.summary();
  console.log(`buoy ${String(buoy).padStart(2)} ${s.count} readings ${s.gaps} gaps Hs ${s.significant.toFixed(3)} m E ${s.energy.toFixed(3)} ${s.surface.toFixed(2)}..${s.bottom.toFixed(2)} deg`);
}
console.log(`${collector.batches} batches, ${sent.reduce((a, b) => a + b)} bytes`);
