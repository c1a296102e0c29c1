import { Settings } from './settings.ts';
import { fire } from './firing.ts';
import type { Rules, Segment } from './firing.ts';

const house = {
  element: { watts: 9000, efficiency: 0.92 },
  wall: { conductance: 5.4, capacity: 21000 },
  control: { gain: 0.08, reset: 0.0007, deadband: 0.4 },
  limits: { top: 1280, rate: 220 },
};

const studio = {
  element: { watts: 11500 },
  limits: { rate: 180 },
  door: { interlock: true },
};

const potters: Record<string, { wishes: object; segments: Segment[] }> = {
  'Aoife, bisque': {
    wishes: { limits: { top: 1000 } },
    segments: [{ to: 200, rate: 60, hold: 60 }, { to: 600, rate: 120, hold: 20 }, { to: 1000, rate: 150, hold: 15 }],
  },
  'Bram, celadon': {
    wishes: { control: { gain: 0.1 } },
    segments: [{ to: 600, rate: 160, hold: 0 }, { to: 1250, rate: 170, hold: 25 }, { to: 1050, rate: -120, hold: 60 }],
  },
  'Chidi, raku clay': {
    wishes: { wall: { conductance: 6.1 } },
    segments: [{ to: 500, rate: 140, hold: 15 }, { to: 980, rate: 200, hold: 10 }],
  },
  'Dagny, crystals': {
    wishes: { limits: { rate: 210 }, control: { deadband: 0.2 } },
    segments: [{ to: 1270, rate: 200, hold: 5 }, { to: 1100, rate: -180, hold: 240 }],
  },
};

const settings = new Settings().set('house', house).set('studio', studio);

for (const [who, { wishes, segments }] of Object.entries(potters)) {
  settings.set('potter', wishes as Record<string, unknown>);
  const rules = settings.view<Rules>();
  for (const watts of [9000, 11500, 13000]) {
    settings.set('studio', { ...studio, element: { watts } });
    const log = fire(segments, rules);
    console.log(
      `${who.padEnd(17)} ${String(watts).padStart(5)} W ${(log.minutes / 60).toFixed(1)} h ${log.kWh.toFixed(1)} kWh peak ${log.peak.toFixed(0)} heat work ${log.heatWork.toFixed(0)} curve ${log.curve.slice(-4).join(' ')}`,
    );
  }
}
