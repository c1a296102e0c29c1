import { durations, pitchName } from './pitch.js';

const ARTICULATION = { staccato: '-.', accent: '->', tenuto: '--' };

const withBars = (Base) => class extends Base {
  bars = 0;
  bar(writer) {
    this.bars++;
    writer.token('|');
    if (this.bars % 8 === 0) writer.comment(`${this.name} ${this.bars}`);
  }
};

class Voice {
  constructor(name, clef) {
    this.name = name;
    this.clef = clef;
  }
}

export class Part extends withBars(Voice) {
  write(writer, measures) {
    writer.block(`\\new Staff = "${this.name}"`, (w) => {
      w.token('\\clef').token(`"${this.clef}"`).newline();
      for (const measure of measures) {
        for (const event of measure) this.#event(w, event);
        this.bar(w);
      }
    });
  }

  #event(w, { midi, ticks, mark }) {
    const parts = [...durations(ticks)];
    const name = midi === null ? 'r' : pitchName(midi);
    parts.forEach((d, i) => {
      const tie = i < parts.length - 1 && midi !== null ? '~' : '';
      w.token(name + d + tie + (i === 0 && mark ? ARTICULATION[mark] : ''));
    });
  }
}
