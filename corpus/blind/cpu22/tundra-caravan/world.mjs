export class World {
  #next = 1;
  #stores = new Map();
  #systems = [];
  tick = 0;

  spawn(...components) {
    const id = this.#next++;
    for (const c of components) this.attach(id, c);
    return id;
  }

  attach(id, component) {
    const type = component.constructor;
    let store = this.#stores.get(type);
    if (!store) this.#stores.set(type, (store = new Map()));
    store.set(id, component);
    component.entity = id;
    return component;
  }

  despawn(id) {
    for (const store of this.#stores.values()) store.delete(id);
  }

  of(type) {
    return this.#stores.get(type) ?? new Map();
  }

  *query(first, ...rest) {
    const others = rest.map((t) => this.of(t));
    next: for (const [id, component] of this.of(first)) {
      const row = [id, component];
      for (const store of others) {
        const c = store.get(id);
        if (c === undefined) continue next;
        row.push(c);
      }
      yield row;
    }
  }

  addSystem(name, run) {
    this.#systems.push({ name, run });
    return this;
  }

  step(dt) {
    this.tick++;
    for (const s of this.#systems) s.run(this, dt);
  }
}
