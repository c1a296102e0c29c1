export class View {
  #links = [];

  listenTo(emitter, event, method) {
    emitter.on(event, method.bind(this));
    this.#links.push({ emitter, event, method });
  }

  close() {
    for (const { emitter, event, method } of this.#links) emitter.off(event, method);
    this.#links.length = 0;
  }
}
