type Factory<T> = (c: Container) => T;

export class Token<T> {
  readonly name: string;
  declare readonly _type: T;
  constructor(name: string) { this.name = name; }
}

export class Container {
  #factories = new Map<Token<any>, Factory<any>>();
  #instances = new Map<Token<any>, unknown>();
  #resolving = new Set<Token<any>>();

  bind<T>(token: Token<T>, factory: Factory<T>): this {
    this.#factories.set(token, factory);
    return this;
  }

  get<T>(token: Token<T>): T {
    const existing = this.#instances.get(token);
    if (existing !== undefined) return existing as T;
    const factory = this.#factories.get(token);
    if (!factory) throw new Error(`nothing bound for ${token.name}`);
    if (this.#resolving.has(token)) throw new Error(`circular dependency through ${token.name}`);
    this.#resolving.add(token);
    try {
      const value = factory(this);
      this.#instances.set(token, value);
      return value;
    } finally {
      this.#resolving.delete(token);
    }
  }
}
