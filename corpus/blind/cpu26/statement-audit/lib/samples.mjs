import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc16 } from '../plugins/format.mjs';

let state = 0x2f6e2b1;
const next = (n) => {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % n;
};

const NAMES = ['HALDEN BAUSTOFFE GMBH', 'STADTWERKE LINDEN', 'K. OYELARAN', 'PAPETERIE DU LAC', 'NORDBROT EG', 'M & T LOGISTIK'];
const PURPOSES = ['RECHNUNG', 'MIETE', 'ABSCHLAG STROM', 'GUTSCHRIFT', 'LOHN', 'SPENDE', 'BEITRAG'];

const place = (row, column, text) => row.slice(0, column) + text + row.slice(column + text.length);
const blank = ' '.repeat(508);
const amount = (v) => (v < 0 ? '-' : '+') + String(Math.abs(v)).padStart(13, '0');

function creditorReference(body) {
  const check = next(60) === 0 ? next(97) : 98 - ((body * 1e6 + 271500) % 97);
  return `RF${String(check).padStart(2, '0')}${body}`;
}

function transaction(day) {
  const value = next(400000) - 200000;
  let row = place(blank, 0, 'TXN');
  row = place(row, 3, `202403${String(day).padStart(2, '0')}`);
  row = place(row, 11, `202403${String(Math.max(1, day + next(40 - day) - (next(50) === 0 ? 3 : 0))).padStart(2, '0')}`);
  row = place(row, 19, amount(value));
  row = place(row, 33, next(3) === 0 ? creditorReference(next(1e9)) : `E2E-${next(1e9)}`);
  row = place(row, 60, NAMES[next(NAMES.length)]);
  row = place(row, 300, `${PURPOSES[next(PURPOSES.length)]} ${next(9000)}`);
  return { value, row: row + crc16(row, 508).toString(16).padStart(4, '0').toUpperCase() };
}

export async function writeSamples(folder, files) {
  for (let f = 0; f < files; f++) {
    const opening = next(5_000_000);
    const count = 900 + next(500);
    let head = place(blank, 0, 'HDR');
    head = place(head, 3, `DE${next(1e9)}${next(1e6)}`);
    head = place(head, 21, '202403');
    head = place(head, 27, amount(opening));
    const lines = [place(head, 60, NAMES[next(NAMES.length)])];
    let closing = opening;
    for (let i = 0; i < count; i++) {
      const { value, row } = transaction(1 + Math.floor((i * 28) / count));
      closing += value;
      lines.push(row);
      if (next(200) === 0) {
        closing += value;
        lines.push(row);
      }
      if (next(600) === 0) lines.push('???  carried forward');
    }
    lines.push(place(place(blank, 0, `TRL${String(lines.length - 1).padStart(8, '0')}`), 11, amount(closing)));
    await writeFile(join(folder, `statement-${String(f).padStart(2, '0')}.txt`), `${lines.join('\n')}\n`, 'latin1');
  }
}
