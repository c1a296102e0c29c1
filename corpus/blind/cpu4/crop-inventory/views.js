export function dryness(state) {
  const sums = {};
  for (const plot of state.plots) {
    const entry = (sums[plot.crop] ??= { n: 0, sum: 0 });
    entry.n++;
    entry.sum += plot.moisture * (1 - plot.soil.sand);
  }
  return Object.entries(sums).map(([crop, { n, sum }]) => ({ crop, mean: sum / n }));
}

export const driest = (state) => dryness(state).reduce((a, b) => (b.mean < a.mean ? b : a));

export function table(rows) {
  const width = Math.max(...rows.map((row) => row.crop.length));
  return rows.map((row) => `${row.crop.padEnd(width)} ${row.mean.toFixed(4)}`).join('\n');
}
