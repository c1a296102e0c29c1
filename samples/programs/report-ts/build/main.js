// ../../tmp/culprit-sample-xH1MIX/src/rows.ts
function loadRows(count) {
  const rows2 = [];
  for (let i = 0; i < count; i++) {
    rows2.push({ customer: `customer ${i % 97}`, amount: i * 7919 % 1e5 / 100, at: new Date(17e11 + i * 36e5) });
  }
  return rows2;
}

// ../../tmp/culprit-sample-xH1MIX/src/format.ts
function formatRow(row) {
  const money = new Intl.NumberFormat("de-DE", { style: "currency", currency: "EUR" });
  const day = new Intl.DateTimeFormat("de-DE", { dateStyle: "medium" });
  return `${day.format(row.at)}  ${row.customer.padEnd(14)}  ${money.format(row.amount)}`;
}

// ../../tmp/culprit-sample-xH1MIX/src/main.ts
var rows = loadRows(9e3);
var characters = 0;
for (const row of rows) characters += formatRow(row).length;
process.stdout.write(`${characters} characters
`);
//# sourceMappingURL=main.js.map
