export const parishes = Array.from({ length: 7000 }, (_, n) => ({
  code: 40_000 + n,
  title: `Parish of St. ${'Anne Bede Chad Dunstan Edith Felix Giles Hilda'.split(' ')[n % 8]} (${n})`,
  easting: 300_000 + ((n * 7919) % 250_000),
  northing: 100_000 + ((n * 104_729) % 400_000),
}));
