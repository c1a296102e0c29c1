'use strict';

class Flow {
  constructor(key, header) {
    this.key = key;
    this.header = header;
    this.packets = 0;
    this.octets = 0;
  }
}

class FlowTable {
  constructor() {
    this.flows = new Map();
  }

  receive(packet) {
    const key = packet.readUInt32BE(12);
    let flow = this.flows.get(key);
    if (flow === undefined) {
      flow = new Flow(key, packet.subarray(0, 40));
      this.flows.set(key, flow);
    }
    flow.packets++;
    flow.octets += packet.length;
  }

  export() {
    let sum = 0;
    for (const flow of this.flows.values()) sum += flow.header.readUInt32BE(16) % 7;
    return { flows: this.flows.size, sum };
  }
}

module.exports = { FlowTable };
