import { lend } from './sheets.js';

export class Thumb {
  constructor(no, mean, strip) {
    this.no = no;
    this.mean = mean;
    this.strip = strip;
  }
}

export class Studio {
  constructor(plates, curves, rnd) {
    this.plates = plates;
    this.curves = curves;
    this.rnd = rnd;
    this.shelf = [];
    this.rejected = 0;
  }

  scan() {
    const plate = this.plates[this.rnd(this.plates.length)];
    plate.scans++;
    const sheet = lend(plate, 96 + this.rnd(64), 110);
    sheet.fill(this.rnd, this.curves.get(plate.photographer));
    const mean = sheet.mean();
    if (mean < 60 + this.rnd(90)) {
      this.rejected++;
      return null;
    }
    const thumb = new Thumb(plate.no, mean, sheet.pixels.slice(0, 2048));
    this.shelf.push(thumb);
    if (this.shelf.length > 300) this.shelf.shift();
    sheet.close();
    return thumb;
  }
}
