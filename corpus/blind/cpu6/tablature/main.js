import { createHash } from 'node:crypto';
import { Riff } from './song.js';
import { SheetWriter } from './sheet.js';
import { renderPart } from './render.js';

const SECTIONS = ['intro', 'verse', 'chorus', 'verse', 'bridge', 'chorus', 'solo', 'outro'];

const writer = new SheetWriter();
const lengths = new Map();

SECTIONS.forEach((title, i) => {
  const riff = new Riff(1000 + i * 17, title === 'solo' ? 52 : 45);
  const notes = [...riff.notes(title === 'solo' ? 1100 : 620)];
  renderPart(writer, title, notes);
  lengths.set(`${i}:${title}`, notes.reduce((sum, n) => sum + n.length, 0));
});

const sheet = String(writer);
console.log(sheet.split('\n').slice(0, 8).join('\n'));
console.log(`${writer.lines} lines, ${sheet.length} characters, ${createHash('md5').update(sheet).digest('hex')}`);
console.log([...lengths].map(([title, n]) => `${title}=${n}`).join(' '));
