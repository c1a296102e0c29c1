'use strict';

function summarize(entries) {
  const byMemo = {};
  for (const entry of entries) {
    byMemo[entry.memo] = { ...(byMemo[entry.memo] ?? { count: 0, cents: 0 }) };
    byMemo[entry.memo].count++;
    byMemo[entry.memo].cents += entry.cents;
  }
  return byMemo;
}

function overdue(books, limit = 5) {
  return [...books.entries()]
    .filter(([account, cents]) => account.startsWith('C') && cents < 0)
    .sort((a, b) => a[1] - b[1])
    .slice(0, limit);
}

function money(cents) {
  return `${(cents / 100).toFixed(2)} EUR`;
}

function statement(entries) {
  const lines = JSON.parse(JSON.stringify(entries)).map((e) => [e.month, e.debit, e.credit, money(e.cents), e.memo].join('\t'));
  return lines.join('\n');
}

module.exports = { summarize, overdue, money, statement };
