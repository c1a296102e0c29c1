'use strict';
const { EventEmitter } = require('node:events');

const TRANSITIONS = {
  calm: { rise: 'watch' },
  watch: { rise: 'alarm', fall: 'calm' },
  alarm: { fall: 'watch' },
};

class Alarm extends EventEmitter {
  state = 'calm';
  #streak = 0;

  constructor({ window, hold = 8 }) {
    super();
    this.window = window;
    this.hold = hold;
  }

  #threshold(factor) {
    return this.window.quantile(0.9) * factor;
  }

  observe(reading) {
    const limit = this.#threshold(this.state === 'calm' ? 1.15 : 1.02);
    const direction = reading.height > limit ? 'rise' : 'fall';
    this.#streak = direction === this.last ? this.#streak + 1 : 1;
    this.last = direction;
    const needed = direction === 'rise' ? 1 : this.hold;
    const target = TRANSITIONS[this.state][direction];
    if (target && this.#streak >= needed) {
      const from = this.state;
      this.state = target;
      this.emit('change', { at: reading.at, from, to: target, limit });
    }
  }
}

module.exports = { Alarm };
