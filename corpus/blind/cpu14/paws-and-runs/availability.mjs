const overlaps = (a, b) => a.from < b.to && b.from < a.to;

/** Which runs are empty for the whole of a period, smallest number first. */
export const availability = (register) => (period) => {
  const busy = new Set();
  for (const stay of register.all()) {
    if (overlaps(stay, period)) busy.add(stay.run);
  }
  return register.runs.filter((run) => !busy.has(run));
};

/** The night's rota: who is fed what and when. */
export const rota = (stays) => {
  const lines = [];
  for (const stay of stays) {
    for (const feed of stay.feeds) {
      lines.push(`${feed.at} run ${String(stay.run).padStart(2)} ${stay.dog.name.padEnd(8)} ${feed.what} ${feed.grams}g`);
    }
  }
  return lines.sort();
};
