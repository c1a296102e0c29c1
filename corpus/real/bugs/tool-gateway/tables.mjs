const KINDS = ['level', 'flow', 'rain', 'wind', 'gate'];

function generator(seed) {
  let a = seed >>> 0 || 1;
  return () => {
    a ^= a << 13;
    a >>>= 0;
    a ^= a >>> 17;
    a ^= a << 5;
    a >>>= 0;
    return a / 4294967296;
  };
}

export function rowsOf(table, count) {
  let seed = 7 + count;
  for (const c of table) seed = (seed * 31 + c.charCodeAt(0)) >>> 0;
  const rnd = generator(seed);
  const rows = [];
  for (let i = 0; i < count; i++) {
    rows.push({
      key: `${table}-${i.toString(36).padStart(5, '0')}`,
      kind: KINDS[Math.floor(rnd() * KINDS.length)],
      value: Math.round(rnd() * 100000) / 100,
      at: new Date(1.7e12 + i * 60000).toISOString(),
      note: rnd() < 0.2 ? 'checked by hand' : '',
    });
  }
  return rows;
}

export function summarise(rows) {
  const values = Float64Array.from(rows, (r) => r.value).sort();
  let sum = 0;
  for (const v of values) sum += v;
  return {
    count: rows.length,
    mean: sum / rows.length,
    p95: values[Math.floor(values.length * 0.95)],
    kinds: new Set(rows.map((r) => r.kind)).size,
  };
}
