import { snap } from './snap.js';
import { Inbox, callsigns } from './inbox.js';
import { makeNoise } from './noise.js';
import { Reassembler } from './reassembler.js';
import { transmit } from './transmitter.js';

const noise = makeNoise(314);
const inbox = new Inbox(300);
const receiver = new Reassembler((id, payload) => inbox.receive(id, payload));

let id = 1;
for (let pass = 0; pass < 3; pass += 1) {
  for (const frame of transmit(900, noise, id)) receiver.accept(frame);
  id += 900;
  await snap();
}
console.log(inbox.count, inbox.bytes, callsigns.size);
