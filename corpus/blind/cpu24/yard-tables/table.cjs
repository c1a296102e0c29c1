'use strict';

const { textWidth } = require('./width.cjs');
const { fit, paint, formats } = require('./cells.cjs');

function columnsFor(spec, rows) {
  return spec.map((column) => {
    let width = textWidth(column.title);
    for (const row of rows) width = Math.max(width, textWidth(row[column.key]));
    return { ...column, width: Math.min(width, column.max ?? 24) };
  });
}

function* table(spec, records, { title, zebra = true } = {}) {
  const rows = records.map((record) => {
    const row = {};
    for (const { key, format = 'text' } of spec) row[key] = formats[format](record[key]);
    return row;
  });
  const columns = columnsFor(spec, rows);
  const total = columns.reduce((sum, c) => sum + c.width + 3, 1);
  const rule = (l, m, r) => l + columns.map((c) => '─'.repeat(c.width + 2)).join(m) + r;
  if (title) yield paint(fit(title, total, 'center'), 'bold');
  yield rule('┌', '┬', '┐');
  yield `│ ${columns.map((c) => paint(fit(c.title, c.width, 'center'), 'bold')).join(' │ ')} │`;
  yield rule('├', '┼', '┤');
  let index = 0;
  for (const row of rows) {
    const record = records[index++];
    const line = columns.map((c) => {
      const style = c.style ? c.style(record) : zebra && index % 2 === 0 ? 'dim' : 'plain';
      return paint(fit(row[c.key], c.width, c.align), style);
    });
    yield `│ ${line.join(' │ ')} │`;
  }
  yield rule('└', '┴', '┘');
}

module.exports = { table };
