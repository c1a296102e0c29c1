import { View } from './view.js';

export class BoardSession extends View {
  rows = [];
  notices = [];

  constructor(feed, stop, rider) {
    super();
    this.stop = stop;
    this.rider = rider;
    this.layout = stop.timetable.map((minute, i) => ({ slot: i, minute, line: stop.lines[i % 3] }));
    this.listenTo(feed, 'arrivals', this.onArrivals);
    this.listenTo(feed, 'notice', this.onNotice);
  }

  onArrivals(tick, delays) {
    const now = (tick * 3) % 1080;
    this.rows = this.layout
      .filter((slot) => slot.minute >= now)
      .slice(0, 6)
      .map((slot) => ({ line: slot.line, due: slot.minute - now + delays.get(slot.line) }));
  }

  onNotice(text) {
    this.notices = [text];
  }
}
