export function* workload(schema, batch, count) {
  let seed = 424242 + batch;
  for (let i = 0; i < count; i++) {
    seed = (Math.imul(seed, 22695477) + 1) >>> 0;
    const table = schema.tables[(seed >>> 16) % 40];
    yield {
      tenant: `tenant-${(seed >>> 8) % 25}`,
      sql: `select * from ${table.name} where id = any($1) limit 20`,
      params: Array.from({ length: 12 }, (_, n) => `${batch}:${i}:${(seed >>> 4) + n}`),
    };
  }
}
