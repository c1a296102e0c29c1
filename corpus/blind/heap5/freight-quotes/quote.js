export class Quote {
  constructor(number, customer, lane, feed, containers) {
    this.number = number;
    this.customer = customer;
    this.lane = lane;
    this.feed = feed;
    this.state = 'open';
    this.lines = [];
    for (let i = 0; i < containers; i++) {
      this.lines.push({ box: i % 3 === 0 ? '20DC' : '40HC', teu: i % 3 === 0 ? 1 : 2, freight: 0, bunker: 0, handling: 0 });
    }
    this.reprice({ lane: lane.id, perTeu: feed.rateOf(lane) });
    feed.on('rate', (rate) => this.reprice(rate));
  }

  reprice({ lane, perTeu }) {
    if (this.state !== 'open' || lane !== this.lane.id) return;
    const { bunker, terminal } = this.lane.surcharges[this.number % 12];
    for (const line of this.lines) {
      line.freight = perTeu * line.teu;
      line.bunker = bunker * line.teu;
      line.handling = terminal.origin + terminal.destination;
    }
  }

  get total() {
    return this.lines.reduce((sum, l) => sum + l.freight + l.bunker + l.handling, 0);
  }

  close(state) {
    this.state = state;
    this.feed.off('rate', this.reprice);
  }
}
