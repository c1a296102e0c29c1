/** A body of newline separated JSON for the collector. */
export class Packet {
  body = '';
  records = 0;

  get bytes() {
    return Buffer.byteLength(this.body);
  }

  fits(line, limit) {
    return this.bytes + Buffer.byteLength(line) + 1 <= limit;
  }

  add(line) {
    this.body += line + '\n';
    this.records++;
  }
}
