import { createHash } from 'node:crypto';
import { Page } from './page.ts';
import { inventSongs, xorshift, type Song } from './songs.ts';
import { set, syllables } from './typeset.ts';

function rhymes(songs: Song[]): Map<string, string[]> {
  const endings = new Map<string, Set<string>>();
  for (const song of songs) {
    for (const verse of song.verses) {
      for (const w of verse) {
        const key = syllables(w).at(-1) ?? w;
        let set = endings.get(key);
        if (!set) endings.set(key, (set = new Set()));
        set.add(w);
      }
    }
  }
  const kept = [...endings].filter(([, ws]) => ws.size > 3);
  kept.sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(kept.map(([k, ws]) => [k, [...ws].sort().slice(0, 6)]));
}

function layOut(songs: Song[]): Page {
  const page = new Page({ indent: 4, measure: 72 });
  const flow = set(page);
  for (const song of songs) {
    flow`No. ${song.number} ${song.title.toUpperCase()}`;
    page.nest(() => {
      song.verses.forEach((verse, v) => {
        flow`(${v + 1}) ${verse.map((w) => syllables(w).join('-'))} ${(p) => p.newline()}`;
      });
    });
  }
  flow`Words that go together: `;
  page.nest(() => {
    for (const [ending, words] of rhymes(songs)) flow`-${ending}: ${words} ${(p) => p.newline()}`;
  });
  return page;
}

const songs = inventSongs(105, xorshift(90210));
const text = layOut(songs).toString();
const lines = text.split('\n');
console.log(lines.length, 'lines,', text.length, 'characters, longest', Math.max(...lines.map((l) => l.length)));
console.log(createHash('sha256').update(text).digest('hex'));
const frequency = new Map<string, number>();
for (const song of songs) for (const v of song.verses) for (const w of v) for (const s of syllables(w)) frequency.set(s, (frequency.get(s) ?? 0) + 1);
console.log([...frequency].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 5));
