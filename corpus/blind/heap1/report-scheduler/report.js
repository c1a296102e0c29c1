'use strict';

function load(report) {
  const rows = [];
  for (let i = 0; i < 220; i++) {
    rows.push({ account: report.id * 1000 + i, amount: ((report.id * 37 + i * 11) % 900) / 3, region: report.region });
  }
  return rows;
}

function prepare(report) {
  const rows = load(report);
  const rowsOver = (limit) => rows.filter((row) => row.amount > limit);
  const large = rowsOver(150).length;
  const small = rows.length - large;
  let total = 0;
  for (const row of rows) total += row.amount;

  function describe(locale) {
    return `${report.title}: ${total.toLocaleString(locale)} in ${large} large and ${small} small positions`;
  }

  return describe;
}

module.exports = { prepare };
