'use strict';
const { createHash } = require('crypto');
const { Readable, Transform, Writable, pipeline } = require('stream');
const { Dice, makeLetter } = require('./letters');
const { flow, quote, roll, frame } = require('./layout');
const pack = require('./pack');

const COUNT = 150;

function* letters() {
  const dice = new Dice(1450);
  for (let n = 1; n <= COUNT; n++) yield makeLetter(dice, n);
}

class Typesetter extends Transform {
  constructor() {
    super({ objectMode: true });
  }

  _transform(letter, _enc, done) {
    const blocks = [`To ${letter.to}`, flow(letter.prose), quote(letter.prose.slice(0, 300)), roll(letter.table)];
    done(null, frame(`Circular no. ${letter.number}`, blocks));
  }
}

class Printer extends Writable {
  constructor() {
    super({ objectMode: true });
    this.sheets = 0;
    this.lines = 0;
    this.codes = 0;
    this.hash = createHash('md5');
  }

  _write(sheet, _enc, done) {
    const packed = pack(sheet);
    this.sheets++;
    this.lines += sheet.split('\n').length;
    this.codes += packed.length;
    this.hash.update(packed);
    this.hash.update(sheet.replace(/[ \t]+/g, ' '));
    done();
  }
}

const printer = new Printer();
pipeline(Readable.from(letters()), new Typesetter(), printer, (err) => {
  if (err) throw err;
  console.log('sheets', printer.sheets, 'lines', printer.lines, 'codes', printer.codes);
  console.log(printer.hash.digest('hex'));
});
