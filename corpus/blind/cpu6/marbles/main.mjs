import { Table } from './table.mjs';

const table = new Table({ width: 400, height: 220, count: 2600 });
const loudest = [];

table.on('clack', ({ a, b, speed }) => {
  if (a.colour !== b.colour) table.score(a.colour, 1);
  loudest.push(Math.round(speed));
});

const frames = [];
for (let frame = 0; frame < 1170; frame++) {
  table.step(1 / 60);
  if (frame % 130 === 0) {
    // a copy for the replay
    frames.push(structuredClone(table.marbles.filter((m) => m.colour === 'amber')));
  }
}

const energy = (marbles) => marbles.reduce((sum, m) => sum + (m.vx ** 2 + m.vy ** 2) * m.radius ** 3, 0);
for (const [i, frame] of frames.entries()) {
  const lowest = [...frame].sort((a, b) => b.y - a.y)[0];
  console.log(`frame ${i * 130}: energy ${energy(frame).toExponential(3)}, lowest ${lowest.id}`);
}
loudest.sort((a, b) => b - a);
console.log(`${loudest.length} clacks, loudest ${loudest.slice(0, 4).join(' ')}`, JSON.stringify(table.scores));
