const random = (s => () => ((s = (Math.imul(s, 69069) + 7) >>> 0) / 4294967296))(23);

const themes = ['#1b6ca8', '#e4572e', '#29335c', '#76b041', '#ffc914'];

const parts = hex => [1, 3, 5].map(i => parseInt(hex.slice(i, i + 2), 16) / 255);
const linear = c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const gamma = c => (c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055);
const hexOf = c => Math.round(Math.min(1, Math.max(0, c)) * 255).toString(16).padStart(2, '0');

const palette = hex => Array.from({ length: 10 }, (_, step) =>
  '#' + parts(hex).map(linear).map(c => gamma(c * (0.2 + step * 0.15))).map(hexOf).join(''));

const cells = Array.from({ length: 62000 }, (_, i) => ({
  row: Math.floor(i / 100),
  column: i % 100,
  theme: themes[Math.floor(random() * themes.length)],
  level: Math.floor(random() * 10),
}));

const tint = cell => ({ ...cell, colour: palette(cell.theme)[cell.level] });

const counts = cells
  .filter(cell => cell.level > 0)
  .map(tint)
  .reduce((map, { colour }) => map.set(colour, (map.get(colour) ?? 0) + 1), new Map());

const widest = themes.map(parts).map(([r, g, b]) => Math.max(r, g, b) - Math.min(r, g, b));
console.log(counts.size, [...counts].sort((a, b) => b[1] - a[1])[0], Math.max(...widest).toFixed(2));
