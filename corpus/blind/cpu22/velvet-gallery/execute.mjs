const isPromise = (x) => typeof x?.then === 'function';

/** Runs a document; siblings go together, so that loaders see all keys of a level at once. */
export function execute(schema, fields, typeName, source, context, vars) {
  const type = schema[typeName];
  const out = {};
  const pending = [];
  for (const field of fields) {
    const def = type[field.name];
    if (!def) throw new Error(`${typeName} has no ${field.name}`);
    let value;
    if (def.resolve) {
      const args = {};
      for (const [name, read] of field.args) args[name] = read(vars);
      value = def.resolve(source, args, context);
    } else value = source[field.name];
    if (field.selection === null) {
      if (!isPromise(value)) { out[field.alias] = value; continue; }
    } else {
      const finish = (v) => complete(schema, field.selection, def.type, v, context, vars);
      value = isPromise(value) ? value.then(finish) : finish(value);
    }
    out[field.alias] = value;
    if (isPromise(value)) pending.push(value.then((v) => { out[field.alias] = v; }));
  }
  return pending.length ? Promise.all(pending).then(() => out) : out;
}

function complete(schema, selection, type, value, context, vars) {
  if (value === null || value === undefined) return null;
  if (!Array.isArray(value)) return execute(schema, selection, type, value, context, vars);
  const items = value.map((v) => execute(schema, selection, type, v, context, vars));
  return items.some(isPromise) ? Promise.all(items) : items;
}

export class Loader {
  #batch;
  #cache = new Map();
  #queue = [];
  constructor(batch) { this.#batch = batch; }

  load(key) {
    let p = this.#cache.get(key);
    if (!p) {
      p = new Promise((resolve) => {
        if (this.#queue.push({ key, resolve }) === 1) process.nextTick(() => this.#flush());
      });
      this.#cache.set(key, p);
    }
    return p;
  }

  #flush() {
    const queue = this.#queue;
    this.#queue = [];
    const rows = this.#batch(queue.map((q) => q.key));
    queue.forEach((q, i) => q.resolve(rows[i]));
  }
}
