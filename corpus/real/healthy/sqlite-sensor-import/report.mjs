export function dailyReport(db) {
  const rows = db.prepare(`
    SELECT at / 86400 AS day, count(*) AS n, avg(value) AS mean, max(value) AS high
    FROM readings GROUP BY day ORDER BY day LIMIT 5
  `).all();
  return rows.map(({ day, n, mean, high }) => `${new Date(day * 86400000).toISOString().slice(0, 10)} ${n} ${mean.toFixed(2)} ${high.toFixed(2)}`);
}
