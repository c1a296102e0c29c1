type Factory<T> = (c: Container) => T;

export class Token<T> {
  declare readonly _type: T;
  readonly label: string;
  constructor(label: string) {
    this.label = label;
  }
}

/** Lazily builds singletons, in the order in which they are asked for. */
export class Container {
  #factories = new Map<Token<unknown>, Factory<unknown>>();
  #instances = new Map<Token<unknown>, unknown>();

  provide<T>(token: Token<T>, factory: Factory<T>): this {
    this.#factories.set(token, factory);
    return this;
  }

  get<T>(token: Token<T>): T {
    if (this.#instances.has(token)) return this.#instances.get(token) as T;
    const factory = this.#factories.get(token);
    if (!factory) throw new Error(`no provider for ${token.label}`);
    const instance = factory(this);
    this.#instances.set(token, instance);
    return instance as T;
  }
}
