export function fonts() {
  const glyphs = new Map();
  for (let code = 32; code < 1600; code++) {
    glyphs.set(String.fromCharCode(code), { advance: 5 + (code % 4), runs: Array.from({ length: 16 }, (_, i) => ({ x: (code + i) % 6, y: i % 9, w: 1 + (i % 2) })) });
  }
  return glyphs;
}
