const PAGE = 32;

export class Cursor {
  constructor(table, data, columns, minimum) {
    this.table = table;
    this.data = data;
    this.columns = columns;
    this.minimum = minimum;
    this.offset = 0;
    this.page = [];
  }

  advance() {
    const width = this.columns.length;
    this.page = [];
    while (this.page.length < PAGE && this.offset < this.data.length) {
      const at = this.offset;
      this.offset += width;
      if (this.data[at + 2] < this.minimum) continue;
      const row = { key: `${this.table}:${at / width}` };
      for (let c = 0; c < width; c += 1) row[this.columns[c]] = this.data[at + c];
      this.page.push(row);
    }
    return this.page.length > 0;
  }
}
