class Shutdown {
  constructor() {
    this.requested = new Promise((resolve) => {
      this.request = resolve;
    });
    this.inFlight = 0;
  }

  track(delta) {
    this.inFlight += delta;
  }
}

export const shutdown = new Shutdown();
