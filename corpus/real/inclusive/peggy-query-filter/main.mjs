import peggy from 'peggy';
import { readFileSync } from 'node:fs';

const grammar = readFileSync(new URL('./query.peggy', import.meta.url), 'utf8');

function toFilter(query) {
  const parser = peggy.generate(grammar);
  return parser.parse(query);
}

let n = 0;
for (let i = 0; i < 150; i++) n += JSON.stringify(toFilter(`name = "a${i}" and (age > ${i} or city = "Ulm")`)).length;
console.log(n);
