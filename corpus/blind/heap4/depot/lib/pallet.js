export class Pallet {
  constructor(code, zone, lines) {
    this.code = code;
    this.zone = zone;
    this.lines = lines;
    this.scans = 0;
    this.weight = lines.reduce((sum, line) => sum + line.article.grams * line.pieces, 0);
  }
}
