export class ShutdownError extends Error {
  constructor(reason) {
    super(`service is stopping: ${reason}`);
    this.name = 'ShutdownError';
    this.reason = reason;
  }
}

export class Lifecycle {
  #stop;
  #reason = null;

  constructor() {
    this.stopped = new Promise((_, reject) => {
      this.#stop = reject;
    });
    this.stopped.catch(() => {});
    this.started = Date.now();
  }

  get stopping() {
    return this.#reason !== null;
  }

  stop(reason) {
    if (this.#reason !== null) return;
    this.#reason = reason;
    this.#stop(new ShutdownError(reason));
  }

  /** Calls back once the service has been told to stop. */
  onStop(fn) {
    this.stopped.catch((err) => fn(err.reason));
  }
}
