const LETTERS = ['C', '^C', 'D', '^D', 'E', 'F', '^F', 'G', '^G', 'A', '^A', 'B'];
const SCALES = { major: [0, 2, 4, 5, 7, 9, 11], dorian: [0, 2, 3, 5, 7, 9, 10], minor: [0, 2, 3, 5, 7, 8, 10] };

export const modes = Object.keys(SCALES);

export function pitch(mode, degree, tonic) {
  const scale = SCALES[mode];
  const octave = Math.floor(degree / scale.length);
  return tonic + scale[((degree % scale.length) + scale.length) % scale.length] + 12 * octave;
}

export function spell(midi) {
  const name = LETTERS[midi % 12];
  const octave = Math.floor(midi / 12) - 5;
  if (octave > 0) return name.toLowerCase() + "'".repeat(octave - 1);
  return name + ','.repeat(-octave);
}

export const duration = (eighths) => (eighths === 1 ? '' : String(eighths));
