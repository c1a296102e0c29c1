const random = (s => () => ((s = (Math.imul(s, 22695477) + 1) >>> 0) / 4294967296))(3);
const pick = list => list[Math.floor(random() * list.length)];

const authors = ['ann', 'ben', 'cem', 'dora'];
const commits = Array.from({ length: 66000 }, (_, i) => ({
  hash: (i * 2654435761 >>> 0).toString(16),
  author: pick(authors),
  files: ['src/a.js', 'src/b.js', 'doc/c.md'].slice(0, 1 + Math.floor(random() * 3)),
  added: Math.floor(random() * 120),
}));

const byAuthor = list => list
  .filter(commit => commit.added > 2)
  .reduce((groups, commit) => Object.assign(groups, {
    [commit.author]: (groups[commit.author] ?? []).concat([commit]),
  }), {});

const summary = Object.entries(byAuthor(commits))
  .map(([author, list]) => ({
    author,
    commits: list.length,
    added: list.reduce((sum, c) => sum + c.added, 0),
    docs: list.filter(c => c.files.some(f => f.endsWith('.md'))).length,
    latest: list.slice(-1)[0].hash,
  }))
  .sort((a, b) => b.added - a.added);

console.log(summary);
