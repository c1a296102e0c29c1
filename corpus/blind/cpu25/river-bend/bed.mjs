/** A meandering channel with boulders: 1 is bank or stone, 0 is water. */
export function carve(width, height) {
  const solid = new Uint8Array(width * height);
  for (let x = 0; x < width; x++) {
    const centre = height / 2 + Math.sin((x / width) * 2 * Math.PI) * height * 0.14;
    for (let y = 0; y < height; y++) if (Math.abs(y - centre) > height * 0.33) solid[y * width + x] = 1;
  }
  let s = 17;
  for (let i = 0; i < 12; i++) {
    s = (s * 48271) % 2147483647;
    const bx = (s % (width - 20)) + 10;
    s = (s * 48271) % 2147483647;
    const by = Math.floor(height / 2) + (s % 20) - 10;
    const r = 2 + (s % 3);
    for (let y = by - r; y <= by + r; y++)
      for (let x = bx - r; x <= bx + r; x++)
        if ((x - bx) ** 2 + (y - by) ** 2 <= r * r) solid[y * width + x] = 1;
  }
  for (let x = 0; x < width; x++) solid[x] = solid[(height - 1) * width + x] = 1;
  return solid;
}
