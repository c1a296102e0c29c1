const kTrouble = Symbol('trouble');

export class Endpoint {
  delivered = 0;

  constructor(tenant, url) {
    this.tenant = tenant;
    this.url = url;
    this[kTrouble] = [];
  }

  trouble(error) {
    this[kTrouble].push(error);
  }

  ok() {
    this.delivered++;
  }

  get healthy() {
    const recent = this[kTrouble].slice(-5);
    return recent.length < 5 || recent.some((error) => error.retryable);
  }

  lastTrouble() {
    return this[kTrouble].at(-1);
  }
}
