import { snap } from './snap.js';
import { Subscribers } from './subscribers.js';
import { Dispatcher } from './dispatcher.js';
import { eventsFor } from './events.js';

const subscribers = new Subscribers(9000);
const dispatcher = new Dispatcher(subscribers);

for (let hour = 0; hour < 3; hour += 1) {
  for (let minute = 0; minute < 60; minute += 1) {
    for (const event of eventsFor(hour * 60 + minute)) await dispatcher.deliver(event);
    await dispatcher.runRetries();
  }
  await snap();
}
console.log(dispatcher.summary());
