import { settings } from './settings.js';

export class Panel {
  constructor(title, columns) {
    this.title = title;
    this.cells = [];
    for (let row = 0; row < 30; row++) {
      for (const column of columns) this.cells.push({ row, column, width: 80 });
    }
    this.onChange = (event) => this.apply(event.detail);
    settings.addEventListener('change', this.onChange);
  }

  apply({ name, value }) {
    if (name === 'density') for (const cell of this.cells) cell.width = 80 * value;
  }

  close() {
    this.title = '';
  }
}
