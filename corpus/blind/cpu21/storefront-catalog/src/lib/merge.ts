type Plain = Record<string, any>;

const isPlain = (v: unknown): v is Plain => typeof v === 'object' && v !== null && !Array.isArray(v);

export function cloneDeep<T>(value: T): T {
  if (Array.isArray(value)) return value.map(cloneDeep) as T;
  if (!isPlain(value)) return value;
  const out: Plain = {};
  for (const [k, v] of Object.entries(value)) out[k] = cloneDeep(v);
  return out as T;
}

/** Merges from left to right into a fresh object; arrays are replaced. */
export function mergeDeep<T>(...sources: unknown[]): T {
  let out: Plain = {};
  for (const source of sources) {
    if (!isPlain(source)) continue;
    out = mergeTwo(out, source);
  }
  return out as T;
}

function mergeTwo(base: Plain, over: Plain): Plain {
  const out = cloneDeep(base);
  for (const [key, value] of Object.entries(over)) {
    if (value === undefined) continue;
    out[key] = isPlain(value) && isPlain(out[key]) ? mergeTwo(out[key], value) : cloneDeep(value);
  }
  return out;
}
