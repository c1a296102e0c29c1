export class TraceHeader {
  constructor(bytes) {
    this.bytes = bytes;
  }

  get serial() {
    return this.bytes.readUInt32BE(4);
  }

  get station() {
    return this.bytes.readUInt16BE(8);
  }

  get magnitude() {
    return this.bytes.readInt16BE(16) / 100;
  }
}
