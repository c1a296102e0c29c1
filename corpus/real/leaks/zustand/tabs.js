'use strict';
const { createStore } = require('zustand/vanilla');

const board = createStore((set) => ({ cursor: 0, move: () => set(({ cursor }) => ({ cursor: cursor + 1 })) }));

class Tab {
  constructor(id) {
    this.id = id;
    this.cells = Array.from({ length: 30 }, (_, i) => ({ row: i, text: `cell ${i} of ${id}` }));
    this.cursor = 0;
  }
  show({ cursor }) {
    this.cursor = cursor;
  }
  close() {
    this.closed = true;
  }
}

function openTab(id) {
  const tab = new Tab(id);
  board.subscribe((state) => tab.show(state));
  board.getState().move();
  return tab;
}

module.exports = { openTab, moves: () => board.getState().cursor };
