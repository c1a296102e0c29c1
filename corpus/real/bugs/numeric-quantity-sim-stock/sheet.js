const ITEMS = ['SIM prepaid', 'SIM contract', 'eSIM voucher', 'adapter'];

// Rows as they come out of the warehouse export: article, amount, last card number with its check letter.
export function stockSheet(rows) {
  const sheet = [];
  for (let i = 0; i < rows; i++) {
    const serial = i % 8 === 0 ? `8949020${String(1000000000 + i * 7919)}${i % 90 + 10}F` : 'none';
    const amount = i % 5 === 0 ? `${i % 12 + 1} 1/2` : `${i % 3 + 1},${String(i * 37 % 1000).padStart(3, '0')}`;
    sheet.push([ITEMS[i % ITEMS.length], amount, serial]);
  }
  return sheet;
}
