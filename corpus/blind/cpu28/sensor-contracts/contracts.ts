import type { AnySchemaObject } from 'ajv';

export interface Contract { type: string; schema: AnySchemaObject; fields: Field[] }
export interface Field { name: string; required: boolean; schema: AnySchemaObject; make: (n: () => number) => unknown }

export const shared = {
  $id: 'https://sensors.example/shared.json',
  $defs: {
    place: {
      type: 'object',
      required: ['lat', 'lon'],
      properties: { lat: { type: 'number', minimum: -90, maximum: 90 }, lon: { type: 'number', minimum: -180, maximum: 180 } },
      additionalProperties: false,
    },
    stamp: { type: 'string', format: 'date-time' },
  },
};

const QUANTITIES = ['flow', 'level', 'salinity', 'wind', 'gust', 'turbidity', 'dew', 'pressure', 'noise', 'voltage', 'tilt', 'strain'];
const UNITS = ['m', 'm/s', 'hPa', 'dB', 'V', 'deg', 'ppt', 'l/s'];

export function source(seed: number): () => number {
  let a = seed >>> 0, b = 362436069, c = 521288629, d = 88675123;
  return () => {
    const t = a ^ (a << 11);
    a = b; b = c; c = d;
    d = (d ^ (d >>> 19) ^ t ^ (t >>> 8)) >>> 0;
    return d / 4294967296;
  };
}

const pick = <T>(n: () => number, a: readonly T[]): T => a[Math.floor(n() * a.length)];

function field(n: () => number, name: string, depth: number): Field {
  const required = n() < 0.5;
  const kind = Math.floor(n() * (depth > 0 ? 9 : 6));
  switch (kind) {
    case 0: {
      const lo = Math.round(n() * -100), hi = 10 + Math.round(n() * 900);
      return { name, required, schema: { type: 'number', minimum: lo, exclusiveMaximum: hi }, make: (r) => lo + r() * (hi - lo) * 1.002 };
    }
    case 1: {
      const units = UNITS.filter(() => n() < 0.5).concat('raw');
      return { name, required, schema: { enum: units }, make: (r) => pick(r, units) };
    }
    case 2: {
      const prefix = String.fromCharCode(65 + Math.floor(n() * 26));
      const digits = 3 + Math.floor(n() * 4);
      return {
        name, required,
        schema: { type: 'string', pattern: `^${prefix}-[0-9]{${digits}}$` },
        make: (r) => `${prefix}-${String(Math.floor(r() * 10 ** digits)).padStart(digits, '0')}`,
      };
    }
    case 3:
      return { name, required, schema: { $ref: 'https://sensors.example/shared.json#/$defs/stamp' }, make: (r) => new Date(1.7e12 + Math.floor(r() * 1e10)).toISOString() };
    case 4:
      return { name, required, schema: { $ref: 'https://sensors.example/shared.json#/$defs/place' }, make: (r) => ({ lat: r() * 180 - 90, lon: r() * 360 - 180 }) };
    case 5: {
      const most = 4 + Math.floor(n() * 20);
      return { name, required, schema: { type: ['integer', 'null'], multipleOf: 1, maximum: most * 50 }, make: (r) => (r() < 0.1 ? null : Math.floor(r() * most * 50)) };
    }
    case 6: {
      const inner = field(n, 'item', 0);
      const most = 3 + Math.floor(n() * 6);
      return {
        name, required,
        schema: { type: 'array', minItems: 1, maxItems: most, items: inner.schema },
        make: (r) => Array.from({ length: 1 + Math.floor(r() * most) }, () => inner.make(r)),
      };
    }
    case 7: {
      const inner = group(n, depth - 1, 4);
      return { name, required, schema: objectOf(inner), make: (r) => fill(inner, r) };
    }
    default: {
      const a = group(n, 0, 3), b = group(n, 0, 3);
      const branch = (fields: Field[], tag: string) => {
        const s = objectOf(fields);
        return { ...s, required: [...s.required, 'mode'], properties: { ...s.properties, mode: { const: tag } } };
      };
      return {
        name, required,
        schema: { type: 'object', required: ['mode'], oneOf: [branch(a, 'live'), branch(b, 'replay')] },
        make: (r) => (r() < 0.5 ? { ...fill(a, r), mode: 'live' } : { ...fill(b, r), mode: 'replay' }),
      };
    }
  }
}

function group(n: () => number, depth: number, size: number): Field[] {
  const names = QUANTITIES.filter(() => n() < size / QUANTITIES.length);
  if (names.length === 0) names.push(pick(n, QUANTITIES));
  return names.map((name) => field(n, name, depth));
}

function objectOf(fields: Field[]) {
  return {
    type: 'object',
    required: fields.filter((f) => f.required).map((f) => f.name),
    properties: Object.fromEntries(fields.map((f) => [f.name, f.schema])),
    additionalProperties: false,
  };
}

export function fill(fields: Field[], r: () => number): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const f of fields) if (f.required || r() < 0.7) out[f.name] = f.make(r);
  return out;
}

export function contracts(seed: number, count: number): Contract[] {
  const n = source(seed);
  return Array.from({ length: count }, (_, i) => {
    const fields = group(n, 1, 6);
    const type = `${pick(n, QUANTITIES)}.v${i + 1}`;
    return { type, fields, schema: { $id: `https://sensors.example/${type}.json`, ...objectOf(fields) } };
  });
}
