import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { RegistryClient } from './client.mjs';
import { plan } from './planner.mjs';

const registry = spawn(process.execPath, [fileURLToPath(new URL('./registry.mjs', import.meta.url))], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const [line] = await once(registry.stdout, 'data');
const client = await RegistryClient.connect(Number(line));

const week = await plan(client, 7);
const [first] = week.rows;
const notice = await client.people([1, 2, 3]);
client.close();

for (const row of week.rows) console.log(`day ${row.day}: ${row.shifts} shifts, penalty ${row.penalty}`);
console.log('first on day 0:', first.names.join(', '));
console.log('busiest:', week.busiest.map(([name, n]) => `${name} (${n})`).join(', '));
console.log('to be told:', notice.map((p) => p.name).join(', '));
