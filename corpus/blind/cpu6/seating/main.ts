import { createHash } from 'node:crypto';
import { createRng, pick } from './rng.ts';
import { SeatingPlan } from './plan.ts';
import { TicketPrinter, label, summarize, type Guest, type Ticket } from './tickets.ts';

const rng = createRng(20261);
const plan = new SeatingPlan(90, 160);
const guests: Guest[] = [];

let party = 0;
for (let row = 0; row < plan.rowCount(); row++) {
  let free = 0;
  while (free < plan.row(row).length) {
    const count = Math.min(1 + Math.floor(rng() * 6), plan.row(row).length - free);
    const name = `P${(party++).toString(36)}`;
    plan.assign(row, free, name, count);
    for (let i = 0; i < count; i++) {
      guests.push({ holder: `${name}/${i}`, concession: pick(rng, ['student', null, null, 'senior', null]) });
    }
    free += count + (rng() < 0.15 ? 1 : 0);
  }
}

// a few people return their seats at the box office
let returned = 0;
for (let i = 0; i < 40; i++) {
  const row = Math.floor(rng() * plan.rowCount());
  if (plan.release(`R${row}-${1 + Math.floor(rng() * 160)}`)) returned++;
}

const printer = new TicketPrinter(plan);
const tickets: Ticket[] = guests
  .map((guest) => printer.ticketFor(guest))
  .filter((t): t is Ticket => t !== null);

const digest = createHash('sha1');
for (const t of tickets) digest.update(label(t));

console.log(`${plan.size} seats, ${party} parties, ${returned} returned, ${printer.printed} printed`);
for (const [category, { count, cents }] of summarize(tickets)) {
  console.log(`${category.padEnd(8)} ${count} tickets ${(cents / 100).toFixed(2)}`);
}
console.log([...plan.occupied()].length, digest.digest('hex').slice(0, 12));
