import { VesselDesk } from './vessels.js';
import { Chamber } from './chamber.js';

const flight = [
  { name: 'Bottom Lock', length: 24, width: 5, rise: 2.4 },
  { name: 'Mill Lock', length: 24, width: 5, rise: 2.1 },
  { name: 'Church Lock', length: 30, width: 5.2, rise: 3 },
  { name: 'Summit Lock', length: 40, width: 6, rise: 1.9 },
].map((spec) => new Chamber(spec));

let seed = 77031;
function random() {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return seed / 0x7fffffff;
}

function* season(days, perDay) {
  for (let day = 0; day < days; day++) {
    for (let i = 0; i < perDay; i++) {
      const visitor = random() < 0.85;
      const number = visitor ? Math.floor(random() * 90000) : Math.floor(random() * 900);
      yield {
        day,
        boat: (visitor ? 'V' : 'L') + String(number).padStart(5, '0'),
        lock: Math.floor(random() * flight.length),
        direction: random() < 0.5 ? 'up' : 'down',
      };
    }
  }
}

const desk = new VesselDesk();
const busiest = new Map();
let passages = 0;
for (const p of season(120, 520)) {
  const certificate = desk.lookUp(p.boat);
  flight[p.lock].arrive(certificate, p.direction);
  busiest.set(p.day, (busiest.get(p.day) ?? 0) + certificate.length);
  passages++;
}
const [day, metres] = [...busiest].sort((a, b) => b[1] - a[1])[0];

for (const lock of flight) {
  console.log(`${lock.name.padEnd(12)} ${lock.cycles} cycles, ${(lock.litres / 1e6).toFixed(1)} Ml, dues ${lock.dues}`);
}
console.log(`${passages} passages, register opened ${desk.opened} times; longest day ${day}: ${metres} m of boats`);
