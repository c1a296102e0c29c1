import { snap } from './snap.js';
import { Clock } from './clock.js';
import { SessionStore } from './session-store.js';
import { SeatHolds } from './seat-holds.js';
import { Venue } from './venue.js';
import { visitors } from './visitors.js';

const clock = new Clock();
const venue = new Venue(40, 220);
const sessions = new SessionStore(clock, 900);
const holds = new SeatHolds(venue, 12);

for (let sale = 0; sale < 3; sale++) {
  for (const visit of visitors(sale, 3000)) {
    clock.advance(1);
    const session = sessions.open(visit.visitor);
    session.see(visit.pages);
    await Promise.all(visit.seats.map((seat) => holds.take(session, seat)));
    holds.expire();
  }
  console.log(`sale ${sale}: ${sessions.size} sessions, ${holds.size} holds, ${holds.waiting} waiting`);
  await snap();
}
