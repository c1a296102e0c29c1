class Exchange {
  constructor(sequence, address, action, settings) {
    this.sequence = sequence;
    this.address = address;
    this.action = action;
    this.settings = settings;
    this.frame = `STX ${sequence.toString(16).padStart(6, '0')} A${address} ${action} ETX`;
    this.reply = new Promise((resolve) => {
      this.resolve = resolve;
    });
  }
}

export class DeviceLink {
  #awaiting = new Map();
  #sequence = 0;

  constructor(bus) {
    this.bus = bus;
    bus.receive = (answer) => this.#settle(answer);
  }

  get devices() {
    return this.bus.devices;
  }

  request(address, action, settings) {
    this.#sequence += 1;
    const exchange = new Exchange(this.#sequence, address, action, settings);
    this.#awaiting.set(exchange.sequence, exchange);
    this.bus.send(exchange);
    return exchange;
  }

  #settle({ sequence, state }) {
    const exchange = this.#awaiting.get(sequence);
    if (!exchange) return;
    this.#awaiting.delete(sequence);
    exchange.resolve(state);
  }
}
