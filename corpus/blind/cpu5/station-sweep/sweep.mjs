const MODELS = 6;

export async function* corrected(client, stations) {
  for (const station of stations) {
    const { samples } = await client.readings(station.id);
    const { offset, gain } = await client.calibration(station.id % MODELS);
    yield { station, values: samples.map((raw) => raw * gain + offset) };
  }
}

export async function* withStats(source) {
  for await (const { station, values } of source) {
    const sorted = [...values].sort((a, b) => a - b);
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    const deviation = Math.sqrt(values.reduce((a, v) => a + (v - mean) ** 2, 0) / values.length);
    yield { name: station.name, mean, deviation, median: sorted[sorted.length >> 1] };
  }
}

export async function collect(source, into) {
  for await (const item of source) into.push(item);
  return into;
}
