/* Writes the table of keys into docs/keys.md, from the table that handles them: npm run key-table */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { keyTable } from '../source/screens/key-table.ts';

const file = fileURLToPath(new URL('../docs/keys.md', import.meta.url));
const text = readFileSync(file, 'utf8');
writeFileSync(
  file,
  text.replace(/(<!-- keys:[^\n]*-->\n)[\s\S]*?(<!-- \/keys -->)/, `$1\n${keyTable().join('\n')}\n\n$2`),
);
