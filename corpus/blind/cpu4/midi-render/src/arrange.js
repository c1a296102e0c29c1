import { toSeconds } from './tempo.js';

const SCALE = [0, 2, 4, 5, 7, 9, 11];

/** Which notes lie outside C major: shown in the score's margin. */
export function accidentals(notes) {
  return notes.filter((n) => !SCALE.includes(n.pitch % 12)).length;
}

export function* voices(part) {
  for (const note of part.notes) {
    yield { ...note, part: part.name };
  }
}

export function merge(parts) {
  const all = [];
  for (const part of parts) all.push(...voices(part));
  all.sort((a, b) => a.tick - b.tick || b.pitch - a.pitch);
  return all;
}

/** Bar lines for the ruler. */
export function ruler(track, bars, ticksPerBar) {
  const marks = [];
  for (let bar = 0; bar < bars; bar += 4) {
    marks.push({ bar, seconds: toSeconds(track, bar * ticksPerBar) });
  }
  return marks;
}

export function schedule(track, notes, swing) {
  return notes.map((note) => {
    const shift = note.tick % 240 === 120 ? swing : 0;
    const on = toSeconds(track, note.tick + shift);
    const off = toSeconds(track, note.tick + note.length + shift);
    return { on, off, pitch: note.pitch, gain: note.velocity / 127 };
  });
}
