import { EventEmitter } from 'node:events';
import { dots, shape } from './chords.js';

export class Engraver extends EventEmitter {
  constructor(sheet) {
    super();
    this.sheet = sheet;
  }

  song(song) {
    this.emit('begin', song);
    this.sheet.mark(song.title).rule('=').line(`${song.number}. ${song.title}  (${song.key}, capo ${song.capo})`).rule();
    song.verses.forEach((verse, i) => this.verse(verse, i + 1, song.capo));
    this.emit('end', song);
  }

  verse(bars, number, capo) {
    this.sheet.put(`${number}) `);
    for (const bar of bars) {
      this.sheet.fit(`${shape(bar, capo)} `).fit(`${dots(bar.beats)} `);
    }
    this.sheet.line().line();
  }

  contents() {
    const titles = this.sheet.marks.map(({ label, at }) => `${label}${' '.repeat(20 - label.length)}${at}`);
    return ['Contents', ...titles.slice(0, 5), `(${titles.length} songs)`].join('\n');
  }
}
