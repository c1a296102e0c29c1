export function project(events) {
  const accounts = new Map();
  for (const e of events) {
    let a = accounts.get(e.account);
    if (!a) accounts.set(e.account, (a = { account: e.account, balance: 5000, low: 5000, moves: 0, series: [] }));
    a.balance += e.kind === 'credit' ? e.amount : -e.amount;
    a.low = Math.min(a.low, a.balance);
    a.moves++;
    a.series.push(a.balance);
  }
  const all = [...accounts.values()];
  const volatility = [4, 16, 64].map((window) => {
    let total = 0;
    let n = 0;
    for (const { series } of all) {
      for (let i = window; i < series.length; i++) {
        let sum = 0;
        let sq = 0;
        for (let k = i - window; k < i; k++) {
          const r = (series[k + 1] - series[k]) / (Math.abs(series[k]) + 1);
          sum += r;
          sq += r * r;
        }
        total += Math.sqrt(Math.max(0, sq / window - (sum / window) ** 2));
        n++;
      }
    }
    return n ? total / n : 0;
  });
  return {
    volatility,
    top: (k) => [...all].sort((x, y) => y.balance - x.balance || x.account.localeCompare(y.account)).slice(0, k),
  };
}
