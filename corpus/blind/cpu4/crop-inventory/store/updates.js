export const updates = {
  measured(draft, { plot, moisture, at }) {
    const record = draft.plots[plot];
    if (Math.abs(record.moisture - moisture) < 0.005) return;
    record.moisture = moisture;
    record.seen = at;
    draft.lastUpdate = at;
  },

  measuredAll(draft, list) {
    for (const one of list) updates.measured(draft, one);
  },

  irrigated(draft, { crop, amount }) {
    for (const record of draft.plots) {
      if (record.crop === crop) record.moisture = Math.min(1, record.moisture + amount);
    }
    draft.log.push({ crop, amount });
  },
};

export function initial(count) {
  const crops = ['barley', 'maize', 'lentils', 'flax', 'beet'];
  return {
    lastUpdate: 0,
    log: [],
    plots: Array.from({ length: count }, (_, i) => ({ id: i, crop: crops[i % crops.length], moisture: 0.4, seen: 0, soil: { clay: (i % 7) / 10, sand: (i % 4) / 10 } })),
  };
}
