const WORDS = 'the server kept a copy of each order until the night run so we moved that part into its own loop and now it works again after restart'.split(' ');
const NAMES = ['total', 'index', 'order', 'price', 'batch', 'queue', 'limit', 'result', 'client', 'offset'];

export class Dice {
  constructor(seed) {
    this.seed = seed;
  }
  roll(n) {
    this.seed = (this.seed * 16807) % 2147483647;
    return this.seed % n;
  }
  of(list) {
    return list[this.roll(list.length)];
  }
}

const makers = {
  javascript: (d) => [
    `export async function ${d.of(NAMES)}(${d.of(NAMES)}, limit = ${d.roll(90)}) {`,
    `  const rows = await db.query(\`select * from ${d.of(NAMES)} where id > \${${d.of(NAMES)}}\`);`,
    `  for (const row of rows) if (row.${d.of(NAMES)} > ${d.roll(1000)}) console.log('over', row); // check`,
    `  return rows.map(({ ${d.of(NAMES)} }) => ${d.roll(50)}).filter(Boolean);`,
    '}',
  ],
  python: (d) => [
    `def ${d.of(NAMES)}(${d.of(NAMES)}, limit=${d.roll(90)}):`,
    `    """Return the ${d.of(NAMES)} rows."""`,
    `    rows = [r for r in fetch("${d.of(NAMES)}") if r.${d.of(NAMES)} is not None]`,
    `    print(f"found {len(rows)} of {limit}")  # trace`,
    `    return sorted(rows, key=lambda r: r.${d.of(NAMES)})[:limit]`,
  ],
  sql: (d) => [
    `SELECT ${d.of(NAMES)}_id, COUNT(*) AS ${d.of(NAMES)}, SUM(price) FROM ${d.of(NAMES)}s`,
    `  LEFT JOIN clients ON clients.id = ${d.of(NAMES)}s.client_id -- only live ones`,
    ` WHERE created_at > '2024-0${1 + d.roll(9)}-01' AND price BETWEEN ${d.roll(50)} AND ${50 + d.roll(500)}`,
    ` GROUP BY 1 HAVING COUNT(*) > ${d.roll(20)} ORDER BY 2 DESC LIMIT ${d.roll(100)};`,
  ],
  css: (d) => [
    `.${d.of(NAMES)} > .${d.of(NAMES)}:hover { color: #${(d.roll(0xfff) + 0x1000).toString(16).slice(1)}; margin: 0 ${d.roll(20)}px; }`,
    `@media (max-width: ${300 + d.roll(900)}px) { .${d.of(NAMES)} { display: grid; gap: ${d.roll(9)}rem; } }`,
    `#${d.of(NAMES)}::before { content: "${d.of(NAMES)}"; transition: opacity .${d.roll(9)}s ease-in; }`,
  ],
};

export const languages = Object.keys(makers);

export function* posts(count, seed) {
  const d = new Dice(seed);
  for (let i = 0; i < count; i++) {
    const blocks = [];
    for (let b = 0; b < 6; b++) {
      const text = Array.from({ length: 50 + d.roll(60) }, () => d.of(WORDS)).join(' ');
      blocks.push(`## ${d.of(NAMES)} and *${d.of(NAMES)}*\n\n${text} \`${d.of(NAMES)}\` and **${d.of(NAMES)}** <see> below.`);
      if (b % 3 === 0) {
        const language = d.of(languages);
        blocks.push('```' + language + '\n' + [...makers[language](d), ...makers[language](d)].join('\n') + '\n```');
      }
      if (b === 4) blocks.push(Array.from({ length: 4 }, () => `- ${d.of(WORDS)} ${d.of(NAMES)}`).join('\n'));
    }
    yield { id: i, author: `user${d.roll(40)}`, body: blocks.join('\n\n') };
  }
}
