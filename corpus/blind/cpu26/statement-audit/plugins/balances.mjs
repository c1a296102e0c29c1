export default {
  name: 'balances',
  init: () => ({ running: 0, count: 0 }),
  open(header, { state }) {
    state.running = header.opening;
    state.count = 0;
  },
  record(record, { state, report, problem }) {
    if (record.kind !== 'TXN') return;
    state.running += record.amount;
    state.count++;
    report.net += record.amount;
    if (record.value < record.booked) problem(record.line, 'back-valued', `${record.value} before ${record.booked}`);
  },
  close(trailer, { state, problem }) {
    if (trailer.closing !== state.running) problem(trailer.line, 'closing', `${trailer.closing} is not ${state.running}`);
    if (trailer.count !== state.count) problem(trailer.line, 'count', `${trailer.count} is not ${state.count}`);
  },
};
