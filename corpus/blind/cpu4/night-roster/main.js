import { Annealer } from './src/anneal.js';
import { xorshift } from './src/random.js';
import { Roster, SHIFTS } from './src/roster.js';

const DAYS = 56;
const random = xorshift(90125);
const nurses = Array.from({ length: 48 }, (_, i) => ({
  name: `Nurse ${String(i + 1).padStart(2, '0')}`,
  contract: 34 + random.below(6),
  noNights: random.float() < 0.15,
  wishes: Uint8Array.from({ length: DAYS }, () => random.below(6)),
}));

const roster = new Roster(nurses, DAYS, [11, 10, 6]);
const annealer = new Annealer(roster, random);
const cost = annealer.run(150, 24_000);

function nights(nurse) {
  return Array.from({ length: DAYS }, (_, day) => roster.get(nurse, day)).filter((shift) => SHIFTS[shift] === 'night').length;
}

const sheet = nurses.map((n, i) => [n.name, ...Array.from({ length: DAYS }, (_, d) => SHIFTS[roster.get(i, d)]?.[0] ?? '-')].join(' '));
const busiest = nurses.map((n, i) => ({ name: n.name, nights: nights(i) })).sort((a, b) => b.nights - a.nights || a.name.localeCompare(b.name));
const half = JSON.parse(JSON.stringify(annealer.trace)).find((t) => t.temperature > 3);

console.log(`cost ${cost} (${roster.total()}), accepted ${annealer.accepted}, at 3 degrees ${half.cost}`);
console.log(sheet.slice(0, 3).join('\n'));
console.log(busiest.slice(0, 4).map((b) => `${b.name} ${b.nights}`).join(', '));
