import { Analyser } from './analyse.ts';
import { recording, type Bell } from './bells.ts';

const ring: Bell[] = [
  { name: 'tenor', strike: 246.9 },
  { name: 'third', strike: 329.6 },
  { name: 'treble', strike: 493.9 },
];

for (const bell of ring) {
  // One bell after the other: the lines below are read from top to bottom.
  const analyser = await new Analyser(4096, 16).feed(recording(bell, 32, 2048));
  console.log(bell.name, analyser.frames, 'frames');
  for (const { hertz, level } of analyser.peaks(5)) {
    console.log(hertz.toFixed(2).padStart(10), 'Hz', level.toFixed(1).padStart(7), 'dB', (hertz / bell.strike).toFixed(3));
  }
}
