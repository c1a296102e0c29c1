const SNIPPETS = {
  js: `export async function load(id) {\n  const res = await fetch('/api/items/' + id);\n  if (!res.ok) throw new Error(\`status \${res.status}\`);\n  return res.json(); // typed by caller\n}`,
  python: `def load(path, *, strict=True):\n    """Read rows from a file."""\n    with open(path) as f:\n        return [row.split(",") for row in f if strict or row.strip()]`,
  bash: `set -euo pipefail\nfor f in "$@"; do\n  echo "checking $f" >&2\n  test -s "$f" || exit 1\ndone`,
  sql: `SELECT region, count(*) AS n\nFROM orders o JOIN sites s ON s.id = o.site_id\nWHERE o.placed_at >= '2024-01-01'\nGROUP BY region ORDER BY n DESC LIMIT 10;`,
  json: `{\n  "name": "handbook",\n  "nightly": true,\n  "retries": 3,\n  "owners": ["docs", "platform"]\n}`,
};

const TOPICS = ['Imports', 'Backups', 'Access', 'Billing runs', 'Alerts', 'On call', 'Releases'];

export function* pages(count) {
  let seed = 3;
  const next = (n) => { seed = (seed * 9301 + 49297) % 233280; return seed % n; };
  const langs = Object.keys(SNIPPETS);
  for (let i = 0; i < count; i++) {
    const parts = [`# ${TOPICS[i % TOPICS.length]} ${i}`, ''];
    for (let s = 0; s < 3; s++) {
      const lang = langs[next(langs.length)];
      parts.push(`## Step ${s + 1}`, '', `Run the **${lang}** part and *read* the \`output\`. See [page ${next(count)}](p${next(count)}.html).`, '');
      parts.push('```' + lang + (next(3) === 0 ? ' title=example' : ''), SNIPPETS[lang].replaceAll('items', `items${i}`), '```', '');
      parts.push('| key | value |', '|---|---|', ...Array.from({ length: 4 }, (_, r) => `| k${r} | ${next(900)} |`), '');
    }
    yield { slug: `p${i}`, source: parts.join('\n') };
  }
}
