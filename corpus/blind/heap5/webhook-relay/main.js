import { Directory } from './directory.js';
import { Relay } from './relay.js';
import { Transport } from './transport.js';
import { events } from './events.js';
import { snap } from './snap.js';

const directory = new Directory(40);
const relay = new Relay(directory, new Transport(1729));
const source = events(directory);

for (let batch = 0; batch < 3; batch++) {
  for (let i = 0; i < 1800; i++) await relay.deliver(source.next().value);
  await snap();
}
console.log(relay.status());
