import { Chain } from './chain.js';

export class CrashInbox {
  #all = new Chain();
  #byDevice = new Map();

  constructor({ keep, perDevice }) {
    this.keep = keep;
    this.perDevice = perDevice;
    this.received = 0;
  }

  get size() {
    return this.#all.length;
  }

  get devices() {
    return this.#byDevice.size;
  }

  report(error) {
    this.received += 1;
    const entry = this.#all.append({ error, text: error.stack, number: this.received });
    const list = this.#byDevice.get(error.device);
    if (list) list.push(entry);
    else this.#byDevice.set(error.device, [entry]);
    if (list && list.length > this.perDevice) this.#forget(list[0]);
    while (this.#all.length > this.keep) this.#forget(this.#all.first);
  }

  #forget(entry) {
    this.#all.remove(entry);
    const { device } = entry.value.error;
    const rest = this.#byDevice.get(device).filter((other) => other !== entry);
    if (rest.length) this.#byDevice.set(device, rest);
    else this.#byDevice.delete(device);
  }
}
