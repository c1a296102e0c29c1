import { createHash } from 'node:crypto';
import { transcript, rankUtterances } from './transcript.ts';
import { openMinutes, appendSection, highlight, toMarkdown } from './document.ts';

const AGENDA = [
  { heading: 'Apologies', take: 20 },
  { heading: 'Finances', take: 330 },
  { heading: 'Hall repairs', take: 380 },
  { heading: 'Any other business', take: 120 },
];

const said = transcript(850);
const ranks = rankUtterances(said);
const threshold = [...ranks].sort((a, b) => b - a)[40];

const editor = openMinutes('Minutes of the spring meeting');
let from = 0;
for (const { heading, take } of AGENDA) {
  appendSection(editor, heading, said.slice(from, from + take));
  from += take;
}
highlight(editor, (i) => ranks[i] >= threshold);

const markdown = toMarkdown(editor);
const actions = markdown.split('\n').filter((line) => line.startsWith('>')).length;
console.log(`${editor.children.length} blocks, ${actions} key remarks, ${markdown.length} chars`);
console.log(createHash('sha256').update(markdown).digest('hex'));
