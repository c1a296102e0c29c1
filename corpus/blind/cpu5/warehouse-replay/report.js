import { countBy } from './fp.js';

const DOCKS = ['north', 'south', 'yard'];

export const summarise = (state, events) => {
  const byDock = countBy((event) => event.dock, events.slice(-400));
  const bins = Object.entries(state.stock.bins);
  const busiest = [...bins].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, 5);
  const negative = bins.filter(([, qty]) => qty < 0).length;
  return {
    docks: DOCKS.map((dock) => `${dock}:${byDock[dock] ?? 0}`).join(' '),
    busiest: busiest.map(([bin, qty]) => `${bin}=${qty}`).join(' '),
    negative,
    totals: JSON.parse(JSON.stringify(state.totals)),
  };
};

export const checksum = (state) =>
  Object.keys(state.stock.bins).sort()
    .reduce((hash, bin) => (Math.imul(hash, 31) + state.stock.bins[bin] + bin.length) | 0, 7);
