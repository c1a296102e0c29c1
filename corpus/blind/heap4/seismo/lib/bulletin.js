export class Bulletin {
  events = [];
  issued = 0;

  offer(triggers, tick) {
    if (triggers.length < 6) return;
    this.issued += 1;
    this.events.unshift({ tick, stations: triggers.map(({ station }) => station), strongest: Math.max(...triggers.map(({ ratio }) => ratio)) });
    this.events.length = Math.min(this.events.length, 80);
  }
}
