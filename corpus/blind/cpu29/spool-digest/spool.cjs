'use strict';
const { Readable } = require('node:stream');

// A print spool as the old ledger system writes it: fixed columns, padded with blanks, sometimes with a remark behind a '#'.
const OFFICES = ['Harlech', 'Conwy', 'Bala', 'Tywyn', 'Corwen', 'Ruthin'];
const ACCOUNTS = ['RENT', 'WATER', 'LIGHT', 'ROADS', 'MARKET', 'HARBOUR', 'SCHOOL'];
const REMARKS = ['VOID', 'REVERSED', 'DISPUTED', 'CARRIED', 'MANUAL'];

function* spoolPages(seed, pages) {
  let s = seed;
  const rnd = () => {
    s = (s * 16807) % 2147483647;
    return (s - 1) / 2147483646;
  };
  const int = (n) => Math.floor(rnd() * n);
  let voucher = 100000;
  for (let page = 1; page <= pages; page++) {
    const office = OFFICES[int(OFFICES.length)];
    const lines = [`\f1PAGE ${String(page).padStart(5)}  OFFICE ${office.padEnd(30)}RUN ${String(int(999)).padStart(3, '0')}`, ''];
    const rows = 40 + int(16);
    for (let r = 0; r < rows; r++) {
      voucher += 1 + int(3);
      const debit = rnd() < 0.55;
      const amount = (rnd() * 9000).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',');
      const day = `${String(1 + int(28)).padStart(2, '0')}.${String(1 + int(12)).padStart(2, '0')}.2025`;
      let line = ` ${voucher} ${day} ${ACCOUNTS[int(ACCOUNTS.length)].padEnd(10)}${debit ? amount.padStart(14) + ' '.repeat(16) : ' '.repeat(16) + amount.padStart(14)}`;
      line += ' '.repeat(150) + `C${int(90) + 10}`;
      line = line.padEnd(380) + `B${String(int(4000)).padStart(4, '0')}`;
      if (rnd() < 0.06) line = line.padEnd(470) + `# ${REMARKS[int(REMARKS.length)]}`;
      lines.push(line);
    }
    lines.push('', ` TOTAL LINES ${rows}`, '');
    yield lines.join('\r\n');
  }
}

exports.openSpool = (seed, pages) => Readable.from(spoolPages(seed, pages), { objectMode: false });
