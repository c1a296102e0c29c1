import { createHash } from 'node:crypto';

const FIRST = ['Ada', 'Bo', 'Cleo', 'Dan', 'Eve', 'Finn'];
const LAST = ['Quist', 'Romero', 'Stahl', 'Tanaka'];

export function contactFor(id) {
  const digest = createHash('md5').update(String(id)).digest();
  const first = FIRST[digest[0] % FIRST.length];
  const last = LAST[digest[1] % LAST.length];
  return { id, first, last, email: `${first}.${last}.${id}@inbox.test`.toLowerCase(), vip: digest[2] > 240 };
}
