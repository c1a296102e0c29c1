import { Readable } from 'node:stream';

const PAYEES = ['TIDEWATER GAS', 'ST OLAF PARISH', 'MERIDIAN FREIGHT', 'J K OYELARAN', 'NORTH QUAY STORES', 'BOROUGH RATES'];
const KINDS = ['DDR', 'CHQ', 'TFR', 'STO', 'FEE'];

function* lines(accounts, seed) {
  let s = seed;
  const rnd = (n) => {
    s = (Math.imul(s, 69069) + 1) >>> 0;
    return Math.floor((s / 4294967296) * n);
  };
  for (let account = 0; account < accounts; account++) {
    const number = `40-${String(10 + (account % 80))}-${String(10000000 + account * 37)}`;
    yield `1HDR ACCOUNT ${number}`.padEnd(640) + `PAGE ${account + 1}`;
    let balance = 100000 + rnd(500000);
    const count = 6 + rnd(10);
    for (let i = 0; i < count; i++) {
      const pence = 100 + rnd(90000);
      const credit = rnd(3) === 0;
      balance += credit ? pence : -pence;
      const date = `${String(1 + i).padStart(2, '0')}/${String(1 + (account % 12)).padStart(2, '0')}/24`;
      const amount = (pence / 100).toFixed(2);
      const left = ` ${date} ${KINDS[rnd(5)]} ${PAYEES[rnd(6)].padEnd(40)} REF ${String(rnd(1e6)).padStart(6, '0')}`.padEnd(470) + `BR${String(account % 9000).padStart(4, '0')}`;
      let line = credit ? left.padEnd(600) + amount.padStart(14) + ' CR' : left.padEnd(540) + amount.padStart(14) + ' DR';
      line = line.padEnd(660) + (rnd(20) === 0 ? 'E' : '*');
      yield line;
    }
    yield ` TOT`.padEnd(600) + (balance / 100).toFixed(2).padStart(14) + ` BAL`.padEnd(50);
  }
}

/** The print queue hands over blocks of 8 KiB that know nothing of lines. */
export function openSpool(accounts, seed) {
  return Readable.from((function* () {
    let block = '';
    for (const line of lines(accounts, seed)) {
      block += line + '\r\n';
      while (block.length >= 8192) {
        yield Buffer.from(block.slice(0, 8192), 'latin1');
        block = block.slice(8192);
      }
    }
    yield Buffer.from(block, 'latin1');
  })());
}
