import { z } from 'zod';
import type { FieldSpec, StationModel } from './catalogue.ts';

export type Reading = Record<string, unknown> & { station: string; seq: number; takenAt: Date };

function field(spec: FieldSpec): z.ZodType {
  const { min, max } = spec;
  switch (spec.kind) {
    case 'temp':
      return z.number().min(min ?? -20).max(max ?? 60);
    case 'percent':
      return z.number().min(min ?? 0).max(max ?? 100);
    case 'count':
      return z.number().int().nonnegative().max(max ?? 2 ** 31);
    case 'label':
      return z.string().trim().min(1).max(40);
    case 'flag':
      return z.union([z.boolean(), z.literal(0), z.literal(1)]).transform((v) => Boolean(v));
    case 'stamp':
      return z.coerce.date();
    case 'series':
      return z.array(z.number()).min(1).max(256);
  }
}

export function shapeOf(model: StationModel) {
  const fields: Record<string, z.ZodType> = {};
  for (const [name, spec] of Object.entries(model.fields)) {
    fields[name] = spec.optional ? field(spec).optional() : field(spec);
  }
  return z.strictObject(fields);
}

export type Checked = { ok: true; reading: Reading } | { ok: false; problems: string[] };

export function check(model: StationModel, body: unknown): Checked {
  const result = shapeOf(model).safeParse(body);
  if (result.success) return { ok: true, reading: result.data as Reading };
  return { ok: false, problems: result.error.issues.map((i) => `${i.path.join('.')}: ${i.code}`) };
}
