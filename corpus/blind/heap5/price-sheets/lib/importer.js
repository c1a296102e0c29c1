export class SheetImporter {
  rows = 0;

  constructor(catalogue, recalls) {
    this.catalogue = catalogue;
    this.recalls = recalls;
  }

  importSheet(serial, text) {
    let at = text.indexOf('\n') + 1;
    while (at > 0 && at < text.length) {
      let end = text.indexOf('\n', at);
      if (end === -1) end = text.length;
      this.#row(serial, text, at, end);
      at = end + 1;
    }
  }

  #row(serial, text, from, to) {
    this.rows++;
    const digits = text.indexOf(';', from);
    const name = text.indexOf(';', digits + 1);
    const price = text.indexOf(';', name + 1);
    const number = Number(text.slice(from + 3, digits));
    this.catalogue.price(number, Number(text.slice(name + 1, price)));
    if (text[price + 1] === 'R') {
      this.recalls.add(serial, number, text.slice(price + 3, to));
    }
  }
}
