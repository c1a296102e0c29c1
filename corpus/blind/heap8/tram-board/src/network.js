import { random } from './random.js';

const streets = ['Mill', 'Harbour', 'Station', 'Abbey', 'Quarry', 'Linden', 'Foundry', 'Castle'];
const suffixes = ['Street', 'Gate', 'Square', 'Bridge', 'Hill'];

export function buildNetwork(count) {
  const stops = [];
  for (let i = 0; i < count; i += 1) {
    stops.push({
      id: `S${String(i).padStart(5, '0')}`,
      name: `${streets[i % streets.length]} ${suffixes[(i >> 3) % suffixes.length]} ${i}`,
      position: { lat: 51 + random(), lon: 3 + random() },
      lines: Array.from({ length: 3 }, (_, k) => 1 + ((i * 7 + k * 5) % 24)),
      timetable: Array.from({ length: 40 }, (_, k) => k * 27 + Math.floor(random() * 9)),
    });
  }
  return { stops, byId: new Map(stops.map((stop) => [stop.id, stop])) };
}
