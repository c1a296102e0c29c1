import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Aggregate } from './aggregate.js';

const producer = spawn(process.execPath, ['producer.js', '90000'], {
  cwd: import.meta.dirname,
  stdio: ['ignore', 'pipe', 'inherit'],
});

const aggregate = new Aggregate();
for await (const line of createInterface({ input: producer.stdout })) {
  aggregate.add(JSON.parse(line));
}
console.table([...aggregate.rows()]);
