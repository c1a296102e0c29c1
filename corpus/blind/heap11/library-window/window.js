import DataLoader from 'dataloader';

export class Window {
  constructor(archive) {
    this.archive = archive;
    this.titles = new DataLoader((ids) => archive.fetchTitles(ids), { maxBatchSize: 50, cache: false });
    this.loans = new DataLoader((ids) => archive.fetchLoans(ids), { maxBatchSize: 25 });
    this.reminders = 0;
  }

  async loanCard(id) {
    const loan = await this.loans.load(id);
    const title = await this.titles.load(loan.title);
    return { loan, title };
  }

  async returnLoan(id, now) {
    const { loan, title } = await this.loanCard(id);
    const late = Math.max(0, Math.floor((now - loan.due) / 86400));
    if (late > 0) this.reminders++;
    return { receipt: loan.receipt, fee: late * 20, shelf: title.shelf };
  }

  async page(ids, now) {
    const lines = await Promise.all(ids.map((id) => this.returnLoan(id, now)));
    return { lines: lines.length, fees: lines.reduce((sum, line) => sum + line.fee, 0) };
  }
}

/** Routes of the window by their verbs; the desk calls them with a parsed body. */
export function routes(window) {
  return {
    'returns.page': ({ ids, now }) => window.page(ids, now),
    'returns.one': ({ id, now }) => window.returnLoan(id, now),
    'titles.find': async ({ id }) => {
      const title = await window.titles.load(id);
      return { name: title.name, year: title.year };
    },
  };
}
