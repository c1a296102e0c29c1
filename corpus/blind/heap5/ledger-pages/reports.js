import { money } from './format.js';

export function exportAccount(ledger, account) {
  const lines = ['seq;amount;balance;text'];
  for (const entry of ledger.entries(account)) {
    lines.push([entry.seq, money(entry.amount), money(entry.balance), entry.text].join(';'));
  }
  return lines;
}

export function previewAccount(ledger, account, size) {
  const entries = ledger.entries(account);
  const rows = [];
  while (rows.length < size) {
    const { value, done } = entries.next();
    if (done) break;
    rows.push(`${value.text}: ${money(value.amount)} (${money(value.balance)})`);
  }
  return { account, rows };
}
