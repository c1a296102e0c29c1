import { socketLike } from './lib/producer.js';
import { readFrames } from './lib/frames.js';
import { HostStats } from './lib/stats.js';

const stats = new HostStats();
let frames = 0;
for await (const body of readFrames(socketLike(8, 30_000, 3072))) {
  frames++;
  for (const rec of JSON.parse(body.toString('utf8'))) stats.add(rec);
}
const rows = [...stats.rows()].sort((a, b) => b.errors - a.errors);
console.log(frames, rows.length, rows[0]);
