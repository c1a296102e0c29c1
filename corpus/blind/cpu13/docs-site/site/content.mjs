import { readdir, readFile } from 'node:fs/promises';

export async function readContent(folder) {
  const chapters = new Map();
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  for (const name of names) {
    chapters.set(name.slice(0, -4), await readFile(new URL(name, folder), 'utf8'));
  }

  const notes = Array.from({ length: 600 }, (_, n) => ({
    id: n + 1,
    chapter: names[n % names.length].slice(0, -4),
    author: ['mia', 'jon', 'ola', 'kim', 'lea'][(n * 7) % 5],
    votes: (n * 37) % 90,
    at: Date.UTC(2024, 0, 1) + n * 5_400_000,
    text: `Remark ${n}: see section ${1 + (n % 4)} & mind the *${['order', 'limits', 'names'][n % 3]}* in \`v${1 + (n % 3)}\`.`,
  }));
  const notesOf = new Map([...chapters.keys()].map((slug) => [slug, notes.filter((note) => note.chapter === slug)]));
  return { chapters, notesOf };
}
