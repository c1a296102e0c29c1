import { bookings } from './src/fixtures.mjs';
import { agenda, clashes, days, occupancy } from './src/planner.mjs';

const series = bookings(70);
const totals = new Map();
const label = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: '2-digit', month: 'short', timeZone: 'UTC' });
let conflicts = 0;
let busiest = { count: -1 };

for (const day of days(new Date(Date.UTC(2025, 2, 3)), 42)) {
  const entries = agenda(series, day);
  conflicts += clashes(entries).length;
  for (const [room, minutes] of Object.entries(occupancy(entries))) totals.set(room, (totals.get(room) ?? 0) + minutes);
  if (entries.length > busiest.count) busiest = { count: entries.length, day: label.format(day) };
}

console.log(series[0].describe());
console.log(`${conflicts} clashes; busiest ${busiest.day} with ${busiest.count} meetings`);
console.log([...totals].sort().map(([room, minutes]) => `${room} ${(minutes / 60).toFixed(1)} h`).join(', '));
