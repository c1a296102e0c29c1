const { table } = require('table');
const { loadLedger } = require('./ledger');

const HEADER = ['Entry', 'Account', 'Memo', 'Debit', 'Credit'];

function toRow(entry) {
  return [
    entry.id,
    entry.account,
    entry.memo,
    entry.amount > 0 ? entry.amount.toFixed(2) : '',
    entry.amount < 0 ? Math.abs(entry.amount).toFixed(2) : '',
  ];
}

function renderMonth(entries) {
  const rows = [HEADER, ...entries.map(toRow)];
  return table(rows, {
    columns: {
      2: { width: 28, wrapWord: true },
      3: { alignment: 'right' },
      4: { alignment: 'right' },
    },
    drawHorizontalLine: (index, size) => index < 2 || index === size,
  });
}

const text = renderMonth(loadLedger(Number(process.env.LEDGER_ROWS || 450)));
console.log(text.split('\n').slice(0, 6).join('\n'));
console.log(`${text.split('\n').length} lines, ${text.length} characters`);
