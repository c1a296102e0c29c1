import { EventEmitter } from 'node:events';

const editor = new EventEmitter();
let text = Array.from({ length: 500 }, (_, i) => `chapter ${i} tells of a journey`).join('\n');
let cursor = 0;
const status = { words: 0, longest: 0, keys: 0, undone: 0 };
const undo = [];

const handlers = {
  key(char) {
    undo.push({ at: cursor, length: char.length });
    text = text.slice(0, cursor) + char + text.slice(cursor);
    cursor += char.length;
    status.keys++;
    editor.emit('changed');
  },
  move(to) {
    cursor = Math.min(text.length, to);
  },
  undo() {
    const last = undo.pop();
    if (!last) return;
    text = text.slice(0, last.at) + text.slice(last.at + last.length);
    status.undone++;
  },
  changed() {
    const words = text.split(/\s+/);
    status.words = words.length;
    for (const word of words) if (word.length > status.longest) status.longest = word.length;
  },
};

for (const [name, handler] of Object.entries(handlers)) editor.on(name, handler);

const typed = 'and so they went over the hill '.split('');
for (let i = 0; i < 3900; i++) {
  if (i % 40 === 0) editor.emit('move', (i * 311) % 12000);
  if (i % 25 === 24) editor.emit('undo');
  editor.emit('key', typed[i % typed.length]);
}
console.log(status, text.length);
