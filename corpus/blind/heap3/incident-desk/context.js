export class RequestContext {
  #spans = [];

  constructor(id) {
    this.id = id;
    this.headers = new Map([['x-request-id', id], ['accept', 'application/json'], ['x-forwarded-for', `10.0.${id.length}.1`]]);
  }

  trace(name, millis) {
    this.#spans.push({ name, millis, text: `${this.id}:${name} took ${millis}` });
  }
}
