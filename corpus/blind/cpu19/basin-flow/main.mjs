import { Channel } from './lattice.mjs';

const scenes = [
  { name: 'one pillar', pillars: [[40, 32, 7]] },
  { name: 'three pillars', pillars: [[40, 20, 5], [40, 44, 5], [74, 32, 5]] },
];

for (const { name, pillars } of scenes) {
  const channel = new Channel({ width: 200, height: 64, viscosity: 0.02, inflow: 0.1 });
  for (const p of pillars) channel.pillar(...p);
  console.log(name);
  for (const m of channel.run(900, 225)) {
    console.log(String(m.step).padStart(5), m.mass.toFixed(4), m.momentum.toFixed(5), m.turning.toFixed(5));
  }
  const speeds = channel.profile(150);
  const top = Math.max(...speeds);
  console.log(speeds.filter((_, i) => i % 8 === 3).map((v) => '#'.repeat(Math.max(0, Math.round((v / top) * 30)))).join('\n'));
}
