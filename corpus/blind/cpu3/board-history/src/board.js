import { History } from './history.js';
import { reducers } from './reducers.js';

export class Board {
  #history = new History(100);
  state;

  constructor(state) {
    this.state = state;
  }

  static seeded(columns, cards) {
    const state = { columns: [] };
    for (let c = 0; c < columns; c++) {
      const column = { id: `c${c}`, title: `Column ${c}`, cards: [] };
      for (let k = 0; k < cards; k++) {
        column.cards.push({ id: `c${c}k${k}`, title: `Task ${c}.${k}`, labels: ['ui'], comments: [], due: { y: 2025, m: 1 + (k % 12), d: 1 + (c % 28) }, owner: { id: c % 12, team: k % 3 } });
      }
      state.columns.push(column);
    }
    return new Board(state);
  }

  get revision() {
    return this.#history.depth;
  }

  apply(command) {
    this.#history.push(this.state);
    reducers[command.type](this.state, command);
  }

  undo() {
    const previous = this.#history.pop();
    if (!previous) return false;
    this.state = previous;
    return true;
  }
}
