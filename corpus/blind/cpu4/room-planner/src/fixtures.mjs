import { Series } from './series.mjs';

const ROOMS = ['Aare', 'Birs', 'Emme', 'Linth', 'Reuss', 'Saane', 'Thur'];
const TITLES = ['Stand-up', 'Planning', 'Review', 'Hiring panel', 'Guild', 'One to one'];
const RULES = ['FREQ=WEEKLY;BYDAY=MO,WE', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', 'FREQ=MONTHLY;BYDAY=1TH', 'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', 'FREQ=WEEKLY;BYDAY=FR'];

export function bookings(count) {
  let s = 90210;
  const pick = (n) => (s = (s * 48271) % 2147483647) % n;
  return Array.from({ length: count }, (_, i) => new Series({
    id: i + 1,
    room: ROOMS[pick(ROOMS.length)],
    title: TITLES[pick(TITLES.length)],
    start: new Date(Date.UTC(2024, pick(12), 1 + pick(28), 8 + pick(9), pick(4) * 15)),
    minutes: 15 + pick(6) * 15,
    rule: RULES[pick(RULES.length)],
  }));
}
