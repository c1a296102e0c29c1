import { shortest } from './tour.mjs';

/** One crew's sheet for one sector: the bins that are full enough, in driving order. */
export async function planRound({ crew, bins, depot, sensors, threshold }) {
  const readings = new Map();
  for (const bin of bins) {
    readings.set(bin.id, await sensors.level(bin.id));
  }

  const due = bins.filter((bin) => {
    const { percent, battery } = readings.get(bin.id);
    return percent >= threshold || (bin.kind === 'food' && percent > 20) || battery < 5;
  });
  const { order, length } = shortest(depot, due);
  const litres = due.reduce((sum, bin) => sum + (bin.litres * readings.get(bin.id).percent) / 100, 0);

  return {
    crew,
    metres: Math.round(length * 10),
    loads: Math.ceil(litres / 9000),
    stops: order.map((bin, i) => ({ nr: i + 1, bin: bin.id, kind: bin.kind, percent: readings.get(bin.id).percent })),
  };
}
