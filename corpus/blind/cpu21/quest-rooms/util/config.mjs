export const config = {
  seed: 8181,
  rooms: 6,
  ticks: 300,
  width: 96,
  height: 64,
  playersPerRoom: 14,
  monstersPerRoom: 34,
  lootPerRoom: 26,
  sightRadius: 18,
  wallDensity: 0.22,
  pathEvery: 4,
};
