import { fork } from 'node:child_process';
import { once } from 'node:events';
import { DepotClient } from './client.js';
import { manifest } from './manifest.js';

const depot = fork(new URL('./depot.js', import.meta.url), { execArgv: [] });
const [{ port }] = await once(depot, 'message');
const client = new DepotClient(port);

const parcels = Array.from({ length: 230 }, (_, i) => ({
  id: `PX${String(100000 + i * 37)}`,
  recipient: `R${(i * 53) % 997}`,
  kilos: 0.5 + ((i * 29) % 200) / 10,
}));

try {
  const zones = await manifest(client, parcels);
  for (const zone of Object.keys(zones).sort()) {
    const total = zones[zone].reduce((sum, line) => sum + line.price, 0);
    console.log(`zone ${zone}: ${zones[zone].length} parcels, ${total.toFixed(2)}`);
  }
  console.log(`${client.requests} requests`);
} finally {
  client.close();
  depot.disconnect();
}
