export class FieldError extends Error {
  field: string;
  value: unknown;
  constructor(field: string, value: unknown) {
    super(`invalid value for ${field}: ${JSON.stringify(value)}`);
    this.name = 'FieldError';
    this.field = field;
    this.value = value;
  }
}

export function toNumber(field: string, raw: string): number {
  const n = Number(raw);
  if (raw === '' || Number.isNaN(n)) throw new FieldError(field, raw);
  return n;
}

export function optional<T>(read: () => T, fallback: T): T {
  try {
    return read();
  } catch (err) {
    if (err instanceof FieldError) return fallback;
    throw err;
  }
}
