import fp from 'fastify-plugin';

const CROSSINGS = ['Ardvik–Holm', 'Holm–Skarn', 'Ardvik–Skarn', 'Skarn–Vee', 'Vee–Ardvik'];
const SHIPS = [
  { name: 'Tern', cars: 42, foot: 180 },
  { name: 'Gannet', cars: 96, foot: 420 },
  { name: 'Eider', cars: 12, foot: 60 },
];

function timetable(seed) {
  const sailings = new Map();
  let s = seed;
  CROSSINGS.forEach((title, c) => {
    const list = [];
    for (let minute = 330 + c * 7; minute < 1380; minute += 35 + ((s = (s * 73 + 5) % 997) % 30)) {
      const ship = SHIPS[(c + minute) % SHIPS.length];
      list.push({ no: `${c}${String(minute).padStart(4, '0')}`, minute, ship: ship.name, cars: ship.cars, foot: ship.foot, bookedCars: 0, bookedFoot: 0 });
    }
    sailings.set(String(c), { id: String(c), title, list });
  });
  return sailings;
}

export default fp(async (app, { seed }) => {
  const crossings = timetable(seed);
  app.decorate('fleet', {
    crossings: () => [...crossings.values()].map(({ id, title, list }) => ({ id, title, sailings: list.length })),
    crossing: (id) => crossings.get(id),
    sailing: (id, no) => crossings.get(id)?.list.find((s) => s.no === no),
  });
});
