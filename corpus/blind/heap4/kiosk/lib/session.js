const HEARTBEAT_MS = 30_000;

export class KioskSession {
  #heartbeat = null;

  constructor(id, terminal, booking) {
    this.id = id;
    this.terminal = terminal;
    this.booking = booking;
    this.steps = [];
    this.state = 'new';
    this.beats = 0;
  }

  resume(screen) {
    this.state = 'active';
    this.steps.push({ screen, at: this.steps.length, bags: this.booking.bags.length });
    this.#heartbeat = setInterval(() => this.beat(), HEARTBEAT_MS);
    this.#heartbeat.unref();
  }

  beat() {
    this.beats += 1;
    this.terminal.lastBeat = this.id;
  }

  end(outcome) {
    this.state = outcome;
    clearInterval(this.#heartbeat);
    this.#heartbeat = null;
  }
}
