import { defineRecord, derive } from './record.mjs';

const GROWING_BASE = 10;

const degreeDays = derive('degreeDays', (plot) => {
  let sum = 0;
  for (const t of plot.temperatures) if (t > GROWING_BASE) sum += t - GROWING_BASE;
  return sum;
});

const ripeness = derive('ripeness', (plot) => {
  const heat = plot.degreeDays / 14000;
  const rain = plot.rainfall / 900;
  return 1 / (1 + Math.exp(-(heat * 4.2 - rain * 1.1 - 1.6)));
});

const yieldKilos = derive('yieldKilos', (plot) => {
  const vigour = 1 - (plot.age - 18) ** 2 / 1600;
  return plot.vines * 2.4 * Math.max(0.3, vigour) * plot.ripeness;
});

export const Plot = defineRecord([degreeDays, ripeness, yieldKilos]);

export function createPlots(count, random) {
  const plots = [];
  for (let id = 0; id < count; id++) {
    const temperatures = new Float32Array(365 * 4);
    const offset = random() * 6;
    for (let h = 0; h < temperatures.length; h++) {
      const day = Math.floor(h / 4);
      temperatures[h] = 9 + offset - 11 * Math.cos((day / 365) * 2 * Math.PI) + (random() - 0.5) * 7;
    }
    plots.push(Plot({
      id,
      grape: ['riesling', 'silvaner', 'dornfelder', 'gutedel'][Math.floor(random() * 4)],
      vines: 300 + Math.floor(random() * 900),
      age: 4 + Math.floor(random() * 40),
      rainfall: 500 + random() * 500,
      temperatures,
    }));
  }
  return plots;
}
