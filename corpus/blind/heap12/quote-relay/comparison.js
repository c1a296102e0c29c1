export class Comparison {
  constructor(applicant) {
    this.applicant = applicant;
    this.quotes = [];
    this.state = 'asking';
    this.reason = null;
  }

  add(quote) {
    this.quotes.push(quote);
  }

  finish() {
    this.quotes.sort((a, b) => a.premium - b.premium);
    this.state = 'done';
    const [first] = this.quotes;
    return { insurer: first.insurer, premium: first.premium };
  }

  abandon(reason) {
    if (this.state !== 'asking') return;
    this.state = 'abandoned';
    this.reason = reason.message;
  }
}
