import { snap } from './snap.js';
import { Uploader } from './lib/uploader.js';
import { Inventory } from './lib/inventory.js';

const shutdown = new AbortController();
process.once('SIGTERM', () => shutdown.abort());

const inventory = new Inventory(9000);
const uploader = new Uploader({ signal: shutdown.signal, parallel: 4 });

for (const window of ['morning', 'noon', 'evening']) {
  const bytes = await uploader.uploadAll(inventory.due(window, 260));
  console.log(`${window}: ${bytes} bytes stored`);
  await snap();
}
