import { snap } from './snap.js';
import { Outbox } from './outbox.js';
import { compiledCount, templateFor } from './registry.js';
import { clients, templateCount } from './source.js';

let s = 17;
function draw(n) {
  s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
  return Math.floor((s / 4294967296) * n);
}

const outbox = new Outbox(64);

function mailing(letters) {
  for (let i = 0; i < letters; i += 1) {
    const client = clients[draw(clients.length)];
    outbox.post({ to: client.name, body: templateFor(draw(templateCount)).render(client) });
  }
  outbox.flush();
}

mailing(900);
console.log('compiled', compiledCount());
await snap();
mailing(900);
console.log('compiled', compiledCount());
await snap();
mailing(900);
console.log('compiled', compiledCount(), outbox.sent, outbox.characters);
await snap();
