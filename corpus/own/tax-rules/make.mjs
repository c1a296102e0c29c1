import { writeFileSync } from 'node:fs';
const table = {};
for (let i = 0; i < 220; i++) table[`C${i}`] = { food: i / 1000, book: i / 900, tool: 0.2 };
writeFileSync(new URL('./rates.json', import.meta.url), JSON.stringify(table));
