const SNIPPETS = [
  `SELECT w.name, count(*) AS n
FROM wells w JOIN samples s ON s.well_id = w.id
WHERE s.taken_at > now() - interval '30 days'
GROUP BY w.name HAVING count(*) > 3 ORDER BY n DESC;`,
  `def flow(depth, width, slope, n=0.035):
    area = depth * width
    radius = area / (2 * depth + width)
    return area / n * radius ** (2 / 3) * slope ** 0.5

print(f"{flow(1.2, 4, 0.002):.2f} m3/s")`,
  `const gauge = new Gauge({ id: 7, unit: 'cm' });
gauge.on('level', async (value) => {
  if (value > 320) await notify(['duty', 'mayor'], { value });
});`,
  `#!/bin/sh
set -eu
for f in /var/spool/gauge/*.csv; do
  gzip -9 "$f" && mv "$f.gz" /archive/
done`,
  `pump:
  station: 12
  valves: [a, b, c]
  limits: { low: 0.4, high: 2.75 }
  enabled: true`,
];

const LANGS = ['sql', 'python', 'javascript', 'bash', 'yaml'];
const TOPICS = ['Gauges', 'Pumps', 'Weirs', 'Sampling', 'Alarms', 'Archive', 'Maintenance', 'Rota'];

export function* pages(count) {
  for (let p = 0; p < count; p++) {
    const parts = [`# ${TOPICS[p % TOPICS.length]} ${1 + Math.floor(p / TOPICS.length)}`, ''];
    for (let s = 0; s < 4; s++) {
      const pick = (p * 3 + s * 2) % SNIPPETS.length;
      parts.push(
        `## Step ${s + 1}`,
        '',
        `Check *station ${p + s}* first, then look at [the plan](plan-${p}.html) and note:`,
        '',
        '- the **level** before and after',
        `- the hours since the last visit (at most ${12 + s * 6})`,
        '',
        '```' + LANGS[pick],
        SNIPPETS[pick].replaceAll('7', String(7 + p)),
        '```',
        '',
        '| valve | turns |',
        '| --- | --- |',
        ...Array.from({ length: 5 }, (_, v) => `| ${'abcde'[v]}${p} | ${v + s} |`),
        '',
      );
    }
    yield { slug: `page-${p}`, markdown: parts.join('\n') };
  }
}
