export type Token<T> = symbol & { __type?: T };
type Factory<T> = (c: Container) => T;

export class Container {
  #factories = new Map<symbol, Factory<unknown>>();
  #instances = new Map<symbol, unknown>();

  bind<T>(token: Token<T>, factory: Factory<T>): this {
    this.#factories.set(token, factory);
    return this;
  }

  get<T>(token: Token<T>): T {
    if (!this.#instances.has(token)) {
      const factory = this.#factories.get(token);
      if (!factory) throw new Error(`nothing bound for ${String(token)}`);
      this.#instances.set(token, factory(this));
    }
    return this.#instances.get(token) as T;
  }
}

export const token = <T>(name: string): Token<T> => Symbol(name) as Token<T>;
