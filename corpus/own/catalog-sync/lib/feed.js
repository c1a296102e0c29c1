'use strict';

const SUPPLIERS = ['northwind', 'acme', 'globex', 'initech'];

// stands in for the nightly SFTP drop
function fakeDrop(supplier, rows, seed) {
  let s = seed;
  const next = (n) => { s = (s * 1103515245 + 12345) & 0x7fffffff; return s % n; };
  const lines = ['sku,title,cost,stock,updated'];
  for (let i = 0; i < rows; i++) {
    const sku = 'SKU-' + String(next(12600)).padStart(6, '0');
    const title = next(3) ? `Widget ${next(500)}` : `"Cable, ${next(20)}m ""pro"""`;
    lines.push(`${sku},${title},${(next(90000) / 100).toFixed(2)},${next(400)},2024-0${1 + next(9)}-1${next(9)}`);
  }
  return lines.join('\n');
}

function splitCsv(line) {
  const out = [];
  let field = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const c = line[i];
    if (quoted) {
      if (c === '"') {
        if (line[i + 1] === '"') { field += '"'; i++; } else quoted = false;
      } else field += c;
    } else if (c === '"') quoted = true;
    else if (c === ',') { out.push(field); field = ''; }
    else field += c;
  }
  out.push(field);
  return out;
}

function parseFeed(text) {
  const lines = text.split('\n');
  const header = splitCsv(lines[0]);
  const rows = [];
  for (let i = 1; i < lines.length; i++) {
    const cells = splitCsv(lines[i]);
    const row = {};
    for (let c = 0; c < header.length; c++) row[header[c]] = cells[c];
    rows.push(row);
  }
  return rows;
}

module.exports = { SUPPLIERS, fakeDrop, parseFeed };
