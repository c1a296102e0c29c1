function writeStatement(count) {
  const branches = ['Bern', 'Basel', 'Zug'];
  let s = 64;
  let i, amount, day, text, tmp;
  let sum = 0;
  const totals = [0, 0, 0];
  const lines = [];
  for (i = 0; i < count; i++) {
    s = (s * 48271) % 2147483647;
    amount = (s % 9000000) / 100;
    if (s % 3 === 1) amount = -amount;
    day = 1 + (s % 28);
    tmp = s % branches.length;
    totals[tmp] += amount;
    sum += amount;
    text = branches[tmp] + ' ' + String(day).padStart(2, '0') + '.03. ';
    text += new Intl.NumberFormat('de-CH', { style: 'currency', currency: 'CHF' }).format(amount);
    if (amount < 0) {
      text += ' *';
    }
    lines.push(text);
  }
  const f = new Intl.NumberFormat('de-CH', { maximumFractionDigits: 0 });
  for (i = 0; i < branches.length; i++) {
    console.log(branches[i], f.format(totals[i]));
  }
  tmp = lines.filter((l) => l.endsWith('*'));
  tmp.sort();
  console.log(lines.length, tmp.length, tmp[0], f.format(sum));
}

writeStatement(25000);
