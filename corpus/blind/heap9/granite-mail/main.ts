import { Rand } from './rand.ts';
import { checkpoint } from './checkpoint.ts';
import { Outbox } from './outbox.ts';
import { AddressBook, Postman } from './postman.ts';

const rand = new Rand(1203);
const book = new AddressBook(rand, 10000);
const outbox = new Outbox();
const postman = new Postman(outbox, book);
postman.start();

for (let round = 1; round <= 3; round++) {
  const sent: Promise<void>[] = [];
  for (let i = 0; i < 700; i++) {
    sent.push(outbox.submit({
      id: `m-${rand.hex(10)}`,
      to: rand.int(book.size),
      subject: `${rand.word(7)} ${rand.word(5)}`,
      body: rand.hex(1500),
    }));
  }
  await Promise.all(sent);
  await checkpoint(round);
}
console.log(`${postman.delivered} delivered, ${postman.bytes} bytes`);
