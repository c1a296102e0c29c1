import { loadRows } from './rows.ts';
import { type Row, formatRow } from './format.ts';

const rows: Row[] = loadRows(9000);
let characters = 0;
for (const row of rows) characters += formatRow(row).length;
process.stdout.write(`${characters} characters\n`);
