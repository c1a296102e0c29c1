import { createHash } from 'node:crypto';
import { labels } from './labels.ts';
import { SheetWriter } from './writer.ts';

const sheet = new SheetWriter(64);
let count = 0;

for (const label of labels(2300)) {
  count++;
  sheet.word(label.name.toUpperCase());
  for (const part of label.street.split(' ')) sheet.word(part);
  sheet.newline();
  for (const remark of label.remarks) sheet.word(remark);
  sheet.newline();
}

const text = sheet.toString();
console.log(count, text.length, createHash('sha1').update(text).digest('hex'));
console.log(text.split('\n', 3).join('\n'));
