const MODELS = ['T1', 'T2', 'T2-pro', 'K9', 'K9-mini'];

export class DeviceError extends Error {
  constructor(device, message, options) {
    super(message, options);
    this.name = 'DeviceError';
    this.device = device.serial;
  }
}

export class Fleet {
  #seed;

  constructor(count, seed) {
    this.#seed = seed;
    this.devices = Array.from({ length: count }, (_, i) => ({ serial: `SN${700000 + i}`, model: MODELS[i % MODELS.length], firmware: `4.${i % 20}.${i % 7}`, region: `R${i % 14}` }));
  }

  #draw(n) {
    this.#seed = (this.#seed * 40014) % 2147483563;
    return this.#seed % n;
  }

  crash() {
    const device = this.devices[this.#draw(this.devices.length)];
    const cause = new RangeError(`offset ${this.#draw(4096)} is outside of the buffer`);
    return new DeviceError(device, `${device.model} ${device.serial} stopped in task ${this.#draw(40)} after ${this.#draw(90000)} s`, { cause });
  }
}
