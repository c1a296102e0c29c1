export const STATIONS = Array.from({ length: 900 }, (_, i) => ({
  code: `S${String(i).padStart(3, '0')}`,
  zone: i % 9,
  x: (i * 37) % 500,
  y: (i * 91) % 500,
  lines: Array.from({ length: 6 }, (_, l) => ({ line: (i + l * 13) % 60, minute: (i * l) % 60 })),
}));

export function distance(a, b) {
  return Math.hypot(STATIONS[a].x - STATIONS[b].x, STATIONS[a].y - STATIONS[b].y);
}
