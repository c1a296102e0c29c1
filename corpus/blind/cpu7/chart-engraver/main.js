import { Engraver } from './engraver.js';
import { Sheet } from './sheet.js';
import { songbook } from './song.js';

const sheet = new Sheet(72);
const engraver = new Engraver(sheet);
const tally = { songs: 0, bars: 0, chords: new Map() };

engraver.on('begin', () => tally.songs++);
engraver.on('end', (song) => {
  for (const bar of song.verses.flat()) {
    tally.bars++;
    tally.chords.set(bar.chord, (tally.chords.get(bar.chord) ?? 0) + 1);
  }
});

for (const song of songbook(125)) engraver.song(song);

const lines = sheet.text.split('\n');
const favourite = [...tally.chords].sort((a, b) => b[1] - a[1])[0];
console.log(engraver.contents());
console.log(lines.slice(0, 6).join('\n'));
console.log(`${tally.songs} songs, ${tally.bars} bars, ${lines.length} lines, most played ${favourite[0]}`);
