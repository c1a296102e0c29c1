import { edits } from './edits.js';
import { Sheet } from './sheet.js';

const sheet = new Sheet();
for (const edit of edits(900_000)) sheet.apply(edit);
console.log(sheet.size());
