import { snap } from './snap.js';
import { CameraFeed } from './camera-feed.js';
import { Recorder } from './recorder.js';
import { LensTable } from './lens-table.js';

const lenses = new LensTable(90);
const feed = new CameraFeed(19);
const recorder = new Recorder(feed, lenses);

for (const take of ['wide', 'close', 'insert']) {
  for (let shot = 0; shot < 2; shot++) await recorder.shoot(take, shot, 80);
  console.log(`${take}: ${recorder.summary()}`);
  await snap();
}
