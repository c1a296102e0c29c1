// Three kinds of members, as they turn up in an archive: prose, a table of readings, a picture.
export function xorshift(seed) {
  let x = seed >>> 0 || 7;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) / 4294967296;
  };
}

export function prose(seed, size) {
  const rnd = xorshift(seed);
  const syllables = 'ka lo mer tin sa ro vel un da pi or est ga hal nim bru'.split(' ');
  const words = Array.from({ length: 1500 }, () => Array.from({ length: 1 + Math.floor(rnd() * 3) }, () => syllables[Math.floor(rnd() * 16)]).join(''));
  const parts = [];
  let length = 0;
  while (length < size) {
    const word = words[Math.floor(rnd() ** 3 * words.length)];
    parts.push(word);
    length += word.length + 1;
  }
  return Buffer.from(parts.join(' ').slice(0, size), 'latin1');
}

export function readings(seed, size) {
  const rnd = xorshift(seed);
  const lines = [];
  let level = 500;
  let length = 0;
  for (let t = 0; length < size; t += 30) {
    level += (rnd() - 0.5) * 12;
    const line = `${t},gauge-${Math.floor(rnd() * 6)},${level.toFixed(1)},${rnd() < 0.95 ? 'ok' : 'suspect'}`;
    lines.push(line);
    length += line.length + 1;
  }
  return Buffer.from(lines.join('\n').slice(0, size), 'latin1');
}

export function picture(seed, size) {
  const rnd = xorshift(seed);
  const side = Math.floor(Math.sqrt(size));
  const pixels = new Uint8Array(side * side);
  const blobs = Array.from({ length: 9 }, () => [rnd() * side, rnd() * side, 20 + rnd() * side * 0.2]);
  for (const [bx, by, r] of blobs) {
    const bottom = Math.min(side - 1, Math.floor(by + r));
    for (let y = Math.max(0, Math.ceil(by - r)); y <= bottom; y++) {
      const half = Math.sqrt(Math.max(0, r * r - (y - by) ** 2));
      const right = Math.min(side - 1, Math.floor(bx + half));
      for (let x = Math.max(0, Math.ceil(bx - half)); x <= right; x++) {
        const i = y * side + x;
        const d = Math.sqrt((x - bx) ** 2 + (y - by) ** 2);
        pixels[i] = Math.min(255, pixels[i] + ((40 - (40 * d) / r) & ~3));
      }
    }
  }
  return pixels;
}
