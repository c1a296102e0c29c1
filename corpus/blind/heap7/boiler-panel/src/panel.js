import { combine } from './signal.js';

class PanelView {
  constructor(boiler, { width, title }) {
    this.boiler = boiler;
    this.title = title;
    this.cells = Array.from({ length: width }, (_, column) => ({ column, glyph: ' ', tone: `tone-${column % 4}` }));
    this.frames = 0;
    this.stop = combine(boiler.temperature, boiler.pressure, (celsius, bar) => ({ celsius, bar })).subscribe((reading) => this.draw(reading));
  }

  draw({ celsius, bar }) {
    const filled = Math.round((this.cells.length * celsius) / 110);
    for (const cell of this.cells) cell.glyph = cell.column < filled ? (bar > 3 ? '#' : '=') : ' ';
    this.frames += 1;
  }

  close() {
    this.stop();
  }
}

export function openPanel(boiler, options) {
  return new PanelView(boiler, options);
}
