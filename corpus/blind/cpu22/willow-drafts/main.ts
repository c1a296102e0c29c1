import { Editor } from './editor.ts';
import { Speller } from './spelling.ts';

let x = 424242;
const rnd = (n: number): number => {
  x = (Math.imul(x, 69069) + 1) >>> 0;
  return Math.floor((x / 4294967296) * n);
};

const SYLLABLES = ['ba', 'lor', 'min', 'te', 'ran', 'vi', 'sol', 'ku', 'den', 'pra', 'o', 'sti', 'mel', 'a', 'fur'];
const word = (): string => Array.from({ length: 1 + rnd(3) }, () => SYLLABLES[rnd(SYLLABLES.length)]).join('');
const words = [...new Set(Array.from({ length: 1500 }, word))];

const slip = (w: string): string => {
  const at = rnd(w.length);
  return rnd(25) === 0 && w.length > 3 ? w.slice(0, at) + 'x' + w.slice(at + 1) : w;
};
const sentence = (n: number): string => Array.from({ length: n }, () => slip(words[rnd(words.length)])).join(' ');

const text = Array.from({ length: 1100 }, () => sentence(4 + rnd(6))).join('\n');
const editor = new Editor(text, new Speller(words));

const tally: Record<string, number> = {};
const count = (label: string | null): void => { if (label) tally[label] = (tally[label] ?? 0) + 1; };

for (let step = 0; step < 3600; step++) {
  const dice = rnd(100);
  if (dice < 20) editor.moveTo(rnd(editor.buffer.length), rnd(60));
  else if (dice < 70) editor.type(rnd(3) ? ` ${slip(words[rnd(words.length)])}` : 'e');
  else if (dice < 78) editor.joinWithNext();
  else if (dice < 86) count(editor.acceptSuggestion() ? 'corrected' : null);
  else if (dice < 95) count(editor.history.undo());
  else count(editor.history.redo());
}
while (rnd(40)) editor.history.undo();

let hash = 2166136261;
for (const ch of editor.buffer.toString()) hash = Math.imul(hash ^ ch.charCodeAt(0), 16777619);
let flagged = 0;
for (let i = 0; i < editor.buffer.length; i++) flagged += editor.buffer.line(i).marks.length;
console.log(`lines ${editor.buffer.length} hash ${hash >>> 0} flagged ${flagged}`);
console.log(JSON.stringify(tally));
