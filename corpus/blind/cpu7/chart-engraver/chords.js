const SEMITONES = ['C', 'C#', 'D', 'D#', 'E', 'F', 'F#', 'G', 'G#', 'A', 'A#', 'B'];

export function transpose(chord, steps) {
  return chord.replace(/[A-G]#?/g, (root) => SEMITONES[(SEMITONES.indexOf(root) + steps) % 12]);
}

export function shape(bar, capo) {
  const chord = transpose(bar.chord, (12 - capo) % 12);
  let out = `[${chord}]`;
  for (const [i, word] of bar.words.entries()) out += i % 2 ? `-${word}` : ` ${word}`;
  return out;
}

export function dots(beats) {
  let out = '';
  while (out.length < beats) out += '.';
  return out;
}
