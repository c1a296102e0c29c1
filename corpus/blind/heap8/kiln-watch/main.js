import { snap } from './snap.js';
import { loadProgrammes } from './lib/programmes.js';
import { createWatchdog } from './lib/watchdog.js';
import { createThermocouple } from './lib/thermocouple.js';

const programmes = loadProgrammes();
const alarms = [];
const kilns = ['north', 'south', 'test'].map((name, i) => ({
  name,
  programme: programmes[i * 7],
  probe: createThermocouple(i + 11),
  watchdog: createWatchdog({ silenceMs: 20 * 60_000, onSilent: (sweep) => alarms.push({ name, at: sweep.at }) }),
}));

function fireFor(minutes) {
  for (let m = 0; m < minutes; m += 1) {
    for (const kiln of kilns) {
      const sweep = kiln.probe.sweep(kiln.programme, m);
      kiln.watchdog.beat(sweep);
      kiln.temperature = sweep.mean;
    }
  }
}

for (let phase = 0; phase < 3; phase += 1) {
  fireFor(140);
  await snap();
}
for (const kiln of kilns) kiln.watchdog.stop();
console.log(kilns.map((k) => `${k.name} ${k.temperature.toFixed(1)}`).join(', '), `alarms ${alarms.length}`);
