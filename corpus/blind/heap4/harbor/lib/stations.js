export const stations = Array.from({ length: 320 }, (_, n) => ({
  id: `ST${String(n).padStart(4, '0')}`,
  lat: 48 + ((n * 17) % 900) / 100,
  lon: -5 + ((n * 29) % 1400) / 100,
  constituents: Array.from({ length: 24 }, (_, k) => ({ amplitude: ((n * 13 + k * 7) % 100) / 40, phase: (n * 5 + k * 41) % 360, speed: 13 + k * 1.9 })),
}));

export function height(station, minute) {
  let sum = 0;
  for (const { amplitude, phase, speed } of station.constituents) sum += amplitude * Math.cos(((speed * minute) / 60 + phase) * (Math.PI / 180));
  return sum;
}
