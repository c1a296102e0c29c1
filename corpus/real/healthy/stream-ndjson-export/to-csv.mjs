import { Transform } from 'node:stream';

const special = /[",\n]/;

function cell(value) {
  const text = String(value);
  return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export class ToCsv extends Transform {
  rows = 0;

  constructor(columns) {
    super({ writableObjectMode: true });
    this.columns = columns;
    this.push(`${columns.join(',')}\n`);
  }

  _transform(lines, encoding, done) {
    let text = '';
    for (const line of lines) {
      if (line === '') continue;
      const record = JSON.parse(line);
      text += `${this.columns.map((name) => cell(record[name])).join(',')}\n`;
      this.rows++;
    }
    done(null, text);
  }
}
