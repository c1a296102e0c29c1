export class Ledger {
  rows = new Map();
  volume = 0;

  async append(batch) {
    await null;
    for (const { gate, upstream, downstream, opening } of batch) {
      const volume = Math.sqrt(upstream - downstream + 2) * opening;
      this.rows.set(gate, { upstream, downstream, volume });
      this.volume += volume;
    }
  }
}
