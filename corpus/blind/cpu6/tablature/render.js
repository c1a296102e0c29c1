import { STRINGS, position } from './song.js';

const PER_BAR = 8;
const BARS_PER_LINE = 4;

function cell(note, string) {
  const at = position(note.pitch);
  if (at.string !== string) return '-'.repeat(2 + note.length);
  const mark = `${at.fret}${note.bend ? 'b' : ''}`;
  return mark.padStart(2, '-').padEnd(2 + note.length, '-');
}

function* chunks(list, size) {
  for (let i = 0; i < list.length; i += size) yield list.slice(i, i + size);
}

function bar(writer, notes, string) {
  for (const note of notes) writer.write(cell(note, string));
  writer.write('|');
}

function ruler(line) {
  let text = '';
  for (const note of line) text = text + String(note.beat % PER_BAR || '.').padEnd(2 + note.length);
  return text.trimEnd();
}

export function renderPart(writer, title, notes) {
  writer.write(`[${title}]`).newline();
  writer.indented(2, () => {
    for (const line of chunks(notes, PER_BAR * BARS_PER_LINE)) {
      writer.write('  ').write(ruler(line)).newline();
      for (const string of STRINGS) {
        writer.write(string).write('|');
        for (const notesOfBar of chunks(line, PER_BAR)) bar(writer, notesOfBar, string);
        writer.newline();
      }
      writer.newline();
    }
  });
}
