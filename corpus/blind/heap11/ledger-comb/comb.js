export class Comb {
  constructor(accounts) {
    this.accounts = accounts;
    this.arrivals = [];
    this.totals = new Map();
    this.lines = 0;
  }

  read(bytes) {
    const text = bytes.toString('latin1');
    const headEnd = text.indexOf('\n');
    const heading = text.slice(11, headEnd);
    if (this.arrivals.some((arrival) => arrival.heading === heading)) return false;

    let sum = 0;
    let count = 0;
    let from = headEnd + 1;
    while (from < text.length && text[from] !== '#') {
      const end = text.indexOf('\n', from);
      const amount = Number(text.slice(from + 23, from + 32));
      this.post(count, amount);
      sum += amount;
      count++;
      from = end + 1;
    }
    this.lines += count;
    this.arrivals.push({ heading, count, sum });
    this.totals.set(heading.slice(0, 7).trim(), (this.totals.get(heading.slice(0, 7).trim()) ?? 0) + sum);
    return true;
  }

  post(index, amount) {
    const account = this.accounts[(index * 7919) % this.accounts.length];
    account.balance = (account.balance + amount) % 1e9;
  }

  overview() {
    const top = [...this.totals.values()].sort((a, b) => b - a)[0] ?? 0;
    return { statements: this.arrivals.length, lines: this.lines, top };
  }
}
