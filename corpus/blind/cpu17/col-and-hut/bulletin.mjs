export async function* withConditions(desk, huts) {
  for (const hut of huts) {
    const beds = await desk.ask('beds', hut.id);
    const weather = await desk.ask('weather', hut.id);
    yield { ...hut, free: beds.free, snow: weather.snow, wind: weather.wind };
  }
}

export async function* filtered(source, test) {
  for await (const item of source) if (test(item)) yield item;
}

export async function grouped(source, keyOf) {
  const groups = {};
  for await (const item of source) (groups[keyOf(item)] ??= []).push(item);
  return groups;
}

export function bulletin(groups) {
  const lines = [];
  for (const [massif, huts] of Object.entries(groups)) {
    const free = huts.reduce((n, h) => n + h.free, 0);
    const highest = huts.toSorted((a, b) => b.height - a.height)[0];
    lines.push(`${massif.padEnd(10)} ${String(huts.length).padStart(3)} huts, ${free} beds, highest ${highest.name} (${highest.height} m)`);
  }
  return lines.sort().join('\n');
}
