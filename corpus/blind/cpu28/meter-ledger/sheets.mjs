import { PassThrough } from 'node:stream';
import ExcelJS from 'exceljs';

const MONEY = '#,##0.00 "EUR"';

export class Workbook {
  #sink = new PassThrough();
  #parts = [];
  #book;
  #lines;

  constructor() {
    this.#sink.on('data', (part) => this.#parts.push(part));
    this.#book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: this.#sink, useStyles: true, useSharedStrings: false });
    this.#book.created = new Date(Date.UTC(2026, 0, 1));
    this.#lines = this.#book.addWorksheet('Visits', { views: [{ state: 'frozen', ySplit: 1 }] });
    this.#lines.columns = [
      { header: 'Station', key: 'station', width: 18 },
      { header: 'Begun', key: 'begun', width: 20 },
      { header: 'Card', key: 'card', width: 14 },
      { header: 'kWh', key: 'kwh', width: 10, style: { numFmt: '0.00' } },
      { header: 'Price', key: 'price', width: 10, style: { numFmt: MONEY } },
      { header: 'Sum', key: 'sum', width: 12, style: { numFmt: MONEY } },
    ];
  }

  line(record) {
    this.#lines
      .addRow({ station: record.station, begun: new Date(record.begun), card: record.card, kwh: record.kwh, price: record.price, sum: Math.round(record.kwh * record.price * 100) / 100 })
      .commit();
  }

  summary(stations) {
    this.#lines.commit();
    const sheet = this.#book.addWorksheet('Stations');
    sheet.columns = [
      { header: 'Station', key: 'station', width: 18 },
      { header: 'Visits', key: 'visits', width: 10 },
      { header: 'Days', key: 'days', width: 10 },
      { header: 'kWh', key: 'kwh', width: 12, style: { numFmt: '0.00' } },
      { header: 'Income', key: 'income', width: 14, style: { numFmt: MONEY } },
    ];
    for (const s of stations) sheet.addRow({ ...s, income: s.cents / 100 }).commit();
    sheet.commit();
  }

  async finish() {
    await this.#book.commit();
    return Buffer.concat(this.#parts);
  }
}
