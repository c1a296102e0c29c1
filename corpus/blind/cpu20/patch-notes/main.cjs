'use strict';
const { createHash } = require('node:crypto');
const { Lines, compare } = require('./myers.cjs');
const { apply, hunks } = require('./patch.cjs');
const { Author } = require('./revisions.cjs');

function main(documents) {
  const sum = createHash('sha1');
  const totals = { hunks: 0, removed: 0, added: 0, failed: 0 };
  for (let d = 0; d < documents; d++) {
    const author = new Author(77 + d * 31);
    let current = author.draft(6000);
    for (let revision = 0; revision < 6; revision++) {
      const next = author.revise(current, 15 + revision * 12);
      const lines = new Lines();
      const marks = compare(lines.encode(current), lines.encode(next));
      const patch = hunks(current, next, marks);
      const rebuilt = apply(current, patch);
      const text = rebuilt.join('\n');
      if (text !== next.join('\n')) totals.failed++;
      totals.hunks += patch.length;
      for (const { start, bStart, lines: shown } of patch) {
        sum.update(`@@ ${start} ${bStart} @@\n${shown.join('\n')}`);
        for (const line of shown) {
          if (line[0] === '-') totals.removed++;
          else if (line[0] === '+') totals.added++;
        }
      }
      current = next;
    }
  }
  console.log(totals, sum.digest('hex').slice(0, 12));
  if (totals.failed > 0) process.exitCode = 1;
}

main(Number(process.argv[2] ?? 16));
