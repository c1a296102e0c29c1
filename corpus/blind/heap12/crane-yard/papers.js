/** Customs positions, loaded once: code -> duty and text. */
export function loadPositions(random) {
  const positions = new Map();
  const kinds = ['machine parts', 'textile', 'fresh fruit', 'furniture', 'paper goods', 'glass', 'toys', 'tools'];
  for (let i = 0; i < 5500; i++) {
    const code = String(10000000 + i * 37);
    positions.set(code, {
      code,
      duty: Math.round(random() * 180) / 10,
      text: `${kinds[i % kinds.length]}, class ${i % 97}, of materials of heading ${Math.floor(i / 8)}`,
    });
  }
  return positions;
}

export function declare(positions, keys, random) {
  const lines = [];
  for (let i = 0; i < 6; i++) {
    const position = positions.get(keys[Math.floor(random() * keys.length)]);
    lines.push({ position, pieces: 1 + Math.floor(random() * 500), seal: `S${Math.floor(random() * 1e8)}` });
  }
  return lines;
}
