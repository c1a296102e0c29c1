import { setTimeout as delay } from 'node:timers/promises';
import { Vault } from './src/vault.js';
import { Inbox } from './src/inbox.js';

const vault = new Vault({ passphrase: 'correct horse battery staple', salt: Buffer.from('c0ffee00c0ffee00', 'hex') });
const inbox = new Inbox({ everyMs: 8, batches: 9, perBatch: 3 });

inbox.on('notes', (notes) => {
  for (const note of notes) vault.store(note.id, note.text);
});

let beats = 0;
const heartbeat = setInterval(() => beats++, 5);
await inbox.run();
await delay(10);
clearInterval(heartbeat);

const sample = vault.read('n7');
console.log(vault.size, sample.slice(0, 30), beats > 0);
