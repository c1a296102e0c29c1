export class Signal {
  #value;
  #observers = [];

  constructor(value) {
    this.#value = value;
  }

  get value() {
    return this.#value;
  }

  set(value) {
    this.#value = value;
    for (const observer of [...this.#observers]) observer(value);
  }

  observe(observer) {
    this.#observers.push(observer);
    observer(this.#value);
    return () => {
      const at = this.#observers.indexOf(observer);
      if (at >= 0) this.#observers.splice(at, 1);
    };
  }
}
