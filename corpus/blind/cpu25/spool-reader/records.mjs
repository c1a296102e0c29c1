import { Transform } from 'node:stream';

const HEADER = /^1HDR ACCOUNT (\d\d-\d\d-\d+)/;
const ENTRY = /^ (\d\d)\/(\d\d)\/(\d\d) ([A-Z]{3}) (.{40}) REF (\d{6})/;
const AMOUNT = /\s+(-?\d+\.\d\d) (CR|DR|BAL)\s*[E*]?$/;

export function splitLines() {
  let rest = '';
  return new Transform({
    readableObjectMode: true,
    transform(chunk, _encoding, done) {
      const parts = (rest + chunk.toString('latin1')).split('\r\n');
      rest = parts.pop();
      for (const part of parts) this.push(part);
      done();
    },
    flush(done) {
      if (rest) this.push(rest);
      done();
    },
  });
}

export async function* records(source) {
  let account = null;
  for await (const line of source) {
    const header = HEADER.exec(line);
    if (header) {
      account = header[1];
      continue;
    }
    const money = AMOUNT.exec(line);
    if (!money) throw new Error(`no amount: ${line.slice(0, 60)}`);
    const pence = Math.round(Number(money[1]) * 100);
    const entry = ENTRY.exec(line);
    if (!entry) {
      yield { kind: 'total', account, pence };
      continue;
    }
    const [, day, month, year, code, payee, reference] = entry;
    yield {
      kind: 'entry',
      account,
      date: `20${year}-${month}-${day}`,
      code,
      payee: payee.trimEnd(),
      reference,
      pence: money[2] === 'CR' ? pence : -pence,
      flagged: line.endsWith('E'),
    };
  }
}
