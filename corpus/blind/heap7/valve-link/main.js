import { DeviceLink } from './src/link.js';
import { FieldBus } from './src/bus.js';
import { Irrigation } from './src/irrigation.js';
import { Weather } from './src/weather.js';
import { snap } from './snap.js';

const bus = new FieldBus({ devices: 480, seed: 12, asleep: 0.5 });
const link = new DeviceLink(bus);
const irrigation = new Irrigation(link, new Weather(24 * 365));

for (let day = 0; day < 3; day += 1) {
  for (let slot = 0; slot < 4; slot += 1) await irrigation.water(day * 24 + slot * 6);
  await snap();
}

const { opened, skipped } = irrigation;
console.log(`opened ${opened}, no answer ${skipped}, ${bus.frames} frames on the bus`);
