let s = 70;
export function lot(n) {
  s = (s * 75 + 74) % 65537;
  return s % n;
}
export const fonts = Array.from({ length: 90 }, (_, i) => ({ family: `Font ${i}`, widths: Uint16Array.from({ length: 8000 }, (_, k) => (k * (i + 1)) % 1200) }));
export const printers = Array.from({ length: 4000 }, (_, i) => ({ name: `printer-${i}`, floor: i % 12, trays: [i % 500, i % 250], model: `M${i % 40}` }));
