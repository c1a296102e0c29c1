import { quote, squeeze, title } from '../lib/text.mjs';

const fold = (s) => s.normalize('NFKD').replace(/[^A-Za-z0-9 ]/g, '').toUpperCase();

export default {
  name: 'duplicates',
  init: () => ({ seen: new Map() }),
  record(record, { state, problem }) {
    if (record.kind !== 'TXN') return;
    const key = `${record.booked}|${record.amount}|${squeeze(fold(record.counterparty))}|${squeeze(fold(record.purpose))}`;
    const before = state.seen.get(key);
    if (before === undefined) state.seen.set(key, record.line);
    else problem(record.line, 'same-payment', `as line ${before}: ${quote(title(record.counterparty))}`);
  },
};
