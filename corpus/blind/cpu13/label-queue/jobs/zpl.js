'use strict';

function field(x, y, size, text) {
  return `^FO${x},${y}^A0N,${size},${size}^FD${String(text).replace(/[\^~]/g, ' ')}^FS`;
}

function barcodeRows(number) {
  const rows = [];
  for (let row = 0; row < 240; row += 1) {
    let bits = '';
    for (const ch of number) bits += ((ch.charCodeAt(0) * (row + 3)) & 0xff).toString(2).padStart(8, '0');
    rows.push(bits.match(/.{4}/g).map((nibble) => parseInt(nibble, 2).toString(16)).join('').toUpperCase());
  }
  return rows;
}

function renderZpl({ number, address, depot, account, customs }) {
  const lines = [address.name, address.street, `${address.postcode} ${address.city}`, address.country];
  let zpl = '^XA^CI28';
  lines.forEach((text, i) => { zpl += field(40, 60 + i * 44, 36, text); });
  zpl += field(40, 300, 28, `${depot.code} ${depot.name}`) + field(420, 300, 28, account.name);
  if (customs) zpl += field(40, 340, 24, `CN23 ${customs.form} ${customs.codes.join(' ')}`);
  const rows = barcodeRows(number);
  zpl += `^FO40,400^GFA,${rows.length * rows[0].length},${rows[0].length},${rows.join('\n')}^FS`;
  return `${zpl}^XZ`;
}

module.exports = { renderZpl };
