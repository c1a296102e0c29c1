'use strict';

const SNIPPETS = {
  js: 'export async function load(id) {\n  const res = await fetch(`/api/items/${id}`);\n  if (!res.ok) throw new Error(res.statusText);\n  return res.json();\n}\n',
  bash: 'set -euo pipefail\nfor f in dist/*.js; do\n  gzip -k "$f"\ndone\necho "packed $(ls dist | wc -l) files"\n',
  sql: 'select c.name, count(*) as orders\nfrom customers c join orders o on o.customer_id = c.id\nwhere o.placed_at > now() - interval \'30 days\'\ngroup by c.name order by orders desc;\n',
  css: '.card > header {\n  display: grid;\n  grid-template-columns: 1fr auto;\n  color: var(--ink, #223);\n}\n',
};

const PROSE = [
  'Every service owns its *own* tables; nobody reads those of another.',
  'The on-call engineer **acknowledges** within ten minutes, see `runbook.md`.',
  'A release is cut on Tuesdays. Hotfixes go out when two people agree.',
];

function page(n) {
  const parts = [`# Chapter ${n}`, ''];
  Object.entries(SNIPPETS).forEach(([lang, code], i) => {
    const info = (n + i) % 3 === 0 ? lang : `${lang} title="example-${n}-${i}"`;
    parts.push(`## Section ${n}.${i + 1}`, '', PROSE[(n + i) % PROSE.length], '', '```' + info, code.replaceAll('items', `items${n}`).trimEnd(), '```', '');
  });
  return { slug: `chapter-${n}`, text: parts.join('\n') };
}

exports.pages = (count) => Array.from({ length: count }, (_, i) => page(i + 1));
