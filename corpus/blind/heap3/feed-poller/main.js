import { snap } from './snap.js';
import { Poller } from './poller.js';
import { Mailbox } from './mailbox.js';
import { Publisher } from './publisher.js';
import { Topics } from './topics.js';

const mailbox = new Mailbox();
const topics = new Topics(5000);
const poller = new Poller(mailbox, topics);
const publisher = new Publisher(11);

poller.start();
for (const edition of ['early', 'main', 'late']) {
  for (let n = 0; n < 170; n++) await mailbox.deliver(publisher.batch(edition, n));
  console.log(`${edition}: ${poller.handled} articles handled`);
  await snap();
}
