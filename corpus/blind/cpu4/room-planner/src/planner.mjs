const DAY = 86_400_000;

export function* days(from, count) {
  for (let i = 0; i < count; i++) yield new Date(from.getTime() + i * DAY);
}

export function agenda(series, day) {
  return series.flatMap((s) => s.on(day)).sort((a, b) => a.start - b.start || a.series.id - b.series.id);
}

export function clashes(entries) {
  const byRoom = Object.groupBy(entries, (entry) => entry.series.room);
  const found = [];
  for (const list of Object.values(byRoom)) {
    for (let i = 0; i < list.length; i++) {
      for (let k = i + 1; k < list.length; k++) {
        if (list[k].start < list[i].end) found.push([list[i], list[k]]);
      }
    }
  }
  return found;
}

export function occupancy(entries) {
  const minutes = {};
  for (const { series, start, end } of entries) minutes[series.room] = (minutes[series.room] ?? 0) + (end - start) / 60_000;
  return minutes;
}
