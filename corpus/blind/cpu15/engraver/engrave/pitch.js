const NAMES = ['c', 'cis', 'd', 'ees', 'e', 'f', 'fis', 'g', 'aes', 'a', 'bes', 'b'];

export function pitchName(midi) {
  const octave = Math.floor(midi / 12) - 4;
  const marks = octave >= 0 ? "'".repeat(octave) : ','.repeat(-octave);
  return NAMES[midi % 12] + marks;
}

export function* durations(ticks) {
  for (const [length, name] of [[16, '1'], [12, '2.'], [8, '2'], [6, '4.'], [4, '4'], [3, '8.'], [2, '8'], [1, '16']]) {
    while (ticks >= length) {
      yield name;
      ticks -= length;
    }
  }
}
