import { renderRow } from './rows.js';

class Display {
  constructor(timetable, pier, { rows, language }) {
    this.timetable = timetable;
    this.pier = pier;
    this.language = language;
    this.size = rows;
    this.dirty = true;
    this.lines = timetable.from(pier).slice(0, rows).map((sailing) => renderRow(sailing, language));
    this.handleDelay = this.handleDelay.bind(this);
    this.handleCancel = this.handleCancel.bind(this);
    timetable.on('delay', this.handleDelay);
    timetable.on('cancel', this.handleCancel);
  }

  handleDelay(sailing) {
    if (sailing.from === this.pier) this.dirty = true;
  }

  handleCancel(sailing) {
    if (sailing.from === this.pier) this.dirty = true;
  }

  repaint() {
    if (!this.dirty) return;
    this.lines = this.timetable.from(this.pier).slice(0, this.size).map((sailing) => renderRow(sailing, this.language));
    this.dirty = false;
  }

  dispose() {
    this.timetable.off('delay', this.handleDelay);
    this.timetable.off('cancelled', this.handleCancel);
  }
}

export class DisplayServer {
  #displays = new Set();

  constructor(timetable, harbours) {
    this.timetable = timetable;
    this.harbours = harbours;
    this.painted = 0;
  }

  get connected() {
    return this.#displays.size;
  }

  open(pier, options) {
    const display = new Display(this.timetable, pier, options);
    this.#displays.add(display);
    return display;
  }

  paint(display) {
    display.repaint();
    this.painted += 1;
  }

  close(display) {
    display.dispose();
    this.#displays.delete(display);
  }
}
