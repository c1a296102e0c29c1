'use strict';

const HEADER = 12;

class Uplink {
  constructor(vehicle, transport) {
    this.vehicle = vehicle;
    this.transport = transport;
    this.body = Buffer.alloc(0);
    this.sent = 0;
    this.sequence = 0;
  }

  push(kind, values) {
    const frame = Buffer.alloc(HEADER + values.length * 4);
    frame.writeUInt32BE(this.sequence++, 0);
    frame.writeUInt16BE(kind, 4);
    frame.writeUInt16BE(values.length, 6);
    frame.writeUInt32BE(this.vehicle, 8);
    for (let i = 0; i < values.length; i++) {
      frame.writeFloatBE(values[i], HEADER + i * 4);
    }
    this.body = Buffer.concat([this.body, frame]);
  }

  flush() {
    const part = this.body.subarray(this.sent);
    if (part.length === 0) return 0;
    this.transport.send(part);
    this.sent = this.body.length;
    return part.length;
  }
}

module.exports = { Uplink };
