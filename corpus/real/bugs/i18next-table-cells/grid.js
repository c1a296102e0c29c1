class Cell {
  constructor(i18n, task) {
    this.i18n = i18n;
    this.task = task;
    this.refresh = () => { this.text = i18n.t(`cell.${task.state}`, { day: task.day }); };
    this.refresh();
    i18n.on('languageChanged', this.refresh);
  }

  unmount() {
    this.i18n.off('languageChanged', this.refresh);
  }
}

class GridView {
  constructor(i18n) {
    this.i18n = i18n;
    this.cells = [];
  }

  open(rows, columns) {
    this.columns = columns;
    for (let i = 0; i < rows * columns; i++) {
      const task = { state: i % 3 ? 'open' : 'done', day: `2024-03-${String(1 + i % 28).padStart(2, '0')}` };
      this.cells.push(new Cell(this.i18n, task));
    }
  }

  firstRow() {
    return this.cells.slice(0, this.columns).map(cell => cell.text).join(' | ');
  }

  close() {
    for (const cell of this.cells) cell.unmount();
    return this.cells.splice(0).length;
  }
}

module.exports = { GridView };
