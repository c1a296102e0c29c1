import { lines } from './traffic.mjs';
import { Record } from './record.mjs';
import { Digest } from './digest.mjs';

const digest = new Digest();
for (const line of lines(Number(process.argv[2] ?? 40000), 424242)) digest.take(Record.read(line));
for (const row of digest.rows()) console.log(row);
