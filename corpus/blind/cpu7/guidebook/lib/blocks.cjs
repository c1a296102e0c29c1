'use strict';

/** A state machine over the lines: yields headings, lists, tables and paragraphs. */
const states = {
  outside(machine, line) {
    if (line === '') return null;
    if (line.startsWith('#')) {
      const level = line.search(/[^#]/);
      return { type: 'heading', level, text: line.slice(level).trim() };
    }
    if (line.startsWith('- ')) return machine.enter('list', [line.slice(2)]);
    if (line.startsWith('|')) return machine.enter('table', [line]);
    return machine.enter('paragraph', [line]);
  },
  list(machine, line) {
    return line.startsWith('- ') ? machine.keep(line.slice(2)) : machine.leave();
  },
  table(machine, line) {
    if (!line.startsWith('|')) return machine.leave();
    return /^\|[-|]+$/.test(line) ? null : machine.keep(line);
  },
  paragraph(machine, line) {
    return line === '' ? machine.leave() : machine.keep(line);
  },
};

class BlockMachine {
  #state = 'outside';
  #held = [];

  enter(state, held) {
    this.#state = state;
    this.#held = held;
    return null;
  }

  keep(line) {
    this.#held.push(line);
    return null;
  }

  leave() {
    const block = { type: this.#state, lines: this.#held };
    this.#state = 'outside';
    this.#held = [];
    return block;
  }

  *feed(text) {
    for (const line of text.split('\n')) {
      const block = states[this.#state](this, line);
      if (block) yield block;
    }
    if (this.#held.length) yield this.leave();
  }
}

module.exports = { BlockMachine };
