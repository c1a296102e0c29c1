export type Layer = { [key: string]: unknown };

const isPlain = (v: unknown): v is Layer => typeof v === 'object' && v !== null && !Array.isArray(v);

function overlay(base: Layer, top: Layer): Layer {
  const out: Layer = { ...base };
  for (const [key, value] of Object.entries(top)) {
    const below = out[key];
    out[key] = isPlain(value) && isPlain(below) ? overlay(below, value) : value;
  }
  return out;
}

/**
 * House rules, studio rules and the wishes of the potter, the later ones winning.
 * Layers may be exchanged while a firing is under way.
 */
export class Settings {
  #layers: { name: string; values: Layer }[] = [];

  set(name: string, values: Layer): this {
    const at = this.#layers.findIndex((l) => l.name === name);
    if (at >= 0) this.#layers[at] = { name, values };
    else this.#layers.push({ name, values });
    return this;
  }

  view<T extends object>(): T {
    const layers = this.#layers;
    return new Proxy({} as T, {
      get: (_target, key) => (layers.reduce<Layer>((acc, l) => overlay(acc, l.values), {}) as Record<PropertyKey, unknown>)[key],
      set: () => false,
    });
  }
}
