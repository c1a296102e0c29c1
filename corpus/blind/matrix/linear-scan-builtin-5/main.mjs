async function* readings(count) {
  let x = 17;
  for (let batch = 0; batch < count / 500; batch++) {
    const rows = [];
    for (let i = 0; i < 500; i++) {
      x = (x * 48271) % 2147483647;
      rows.push({ sensor: x % 12000, value: (x >> 8) % 1000, unit: x & 1 ? 'C' : 'F' });
    }
    yield rows;
  }
}

async function* flatten(batches) {
  for await (const rows of batches) yield* rows;
}

async function* distinct(source) {
  const seen = [];
  for await (const row of source) {
    const known = seen.findLastIndex(s => s.sensor === row.sensor);
    if (known >= 0) continue;
    seen.push(row);
    yield row;
  }
}

const units = ['C', 'F', 'K'];

async function main() {
  const perUnit = new Map();
  for await (const row of distinct(flatten(readings(25000)))) {
    if (!units.includes(row.unit)) continue;
    const entry = perUnit.get(row.unit) ?? { count: 0, sum: 0 };
    entry.count++;
    entry.sum += row.value;
    perUnit.set(row.unit, entry);
  }
  for (const [unit, { count, sum }] of perUnit) console.log(unit, count, (sum / count).toFixed(2));
}

await main();
