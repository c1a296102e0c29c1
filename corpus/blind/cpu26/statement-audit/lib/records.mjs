import { cents, chomp, dropMark, flow, untab } from './text.mjs';

/** Column layouts by record kind: name, first column, width, converter. */
const LAYOUTS = {
  HDR: [
    ['account', 3, 18],
    ['period', 21, 6],
    ['opening', 27, 14, cents],
    ['holder', 60, 60, chomp],
  ],
  TXN: [
    ['booked', 3, 8],
    ['value', 11, 8],
    ['amount', 19, 14, cents],
    ['reference', 33, 22, chomp],
    ['counterparty', 60, 60, chomp],
    ['purpose', 300, 80, chomp],
    ['check', 508, 4],
  ],
  TRL: [
    ['count', 3, 8, Number],
    ['closing', 11, 14, cents],
  ],
};

const tidy = flow(dropMark, untab, chomp);

function decode(kind, line) {
  const record = { kind };
  for (const [name, start, width, convert] of LAYOUTS[kind]) {
    const raw = line.slice(start, start + width);
    record[name] = convert ? convert(raw) : raw;
  }
  return record;
}

export function* readRecords(source) {
  let number = 0;
  let start = 0;
  while (start < source.length) {
    let end = source.indexOf('\n', start);
    if (end < 0) end = source.length;
    number++;
    const line = tidy(source.slice(start, end));
    start = end + 1;
    if (line === '') continue;
    const kind = line.slice(0, 3);
    if (!Object.hasOwn(LAYOUTS, kind)) {
      yield { kind: 'BAD', line: number, source: line };
      continue;
    }
    const record = decode(kind, line);
    record.line = number;
    record.source = line;
    yield record;
  }
}
