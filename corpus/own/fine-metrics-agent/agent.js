import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadConfig } from './lib/config.js';
import { Collector } from './lib/collector.js';
import { serve } from './lib/http.js';

const config = loadConfig(new URL('./config.json', import.meta.url));
const collector = new Collector(config);
const server = serve(collector, config).listen(0, '127.0.0.1');
await once(server, 'listening');
const base = `http://127.0.0.1:${server.address().port}`;

const end = Date.now() + config.lifetimeMs;
let scrapes = 0;
while (Date.now() < end) {
  const res = await fetch(`${base}/metrics`);
  if ((await res.text()).includes('agent_rss')) scrapes++;
  await sleep(120);
}
collector.stop();
server.close();
server.closeAllConnections();
console.log('scraped', scrapes > 5 ? 'fine' : scrapes);
