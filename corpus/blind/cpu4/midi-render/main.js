import { TempoTrack, toSeconds, TICKS_PER_QUARTER } from './src/tempo.js';
import { performance as perform } from './src/song.js';
import { accidentals, merge, ruler, schedule } from './src/arrange.js';
import { envelope, frequencies, peaks } from './src/levels.js';

const BARS = 620;
const song = perform(BARS);
const track = new TempoTrack(song.changes);
const notes = merge(song.parts);
const events = schedule(track, notes, 28);
const length = toSeconds(track, track.end);
const env = envelope(events, length);

console.log(`${song.parts.length} parts, ${notes.length} notes, ${length.toFixed(1)} s`);
console.log(`accidentals: ${song.parts.map((p) => `${p.name} ${accidentals(p.notes)}`).join(', ')}`);
console.log(`ruler marks: ${ruler(track, BARS, TICKS_PER_QUARTER * 4).length}`);
console.log(`peaks at ${peaks(env).map((p) => (p.index / 10).toFixed(1)).join(', ')} s`);
console.log(`checksum ${frequencies(events).toFixed(4)}`);
