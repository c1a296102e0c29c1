export type ScalarKind = 'string' | 'integer' | 'number' | 'boolean' | 'date-time' | 'uuid';

export interface FieldSpec {
  name: string;
  kind: ScalarKind | { ref: string } | { list: ScalarKind };
  required: boolean;
  note: string;
}

export interface EntitySpec {
  name: string;
  fields: FieldSpec[];
}

export interface OperationSpec {
  id: string;
  verb: 'get' | 'post' | 'put' | 'delete';
  path: string;
  pathParams: string[];
  query: FieldSpec[];
  body: string | null;
  result: string | null;
  listResult: boolean;
}

export interface ServiceSpec {
  name: string;
  entities: EntitySpec[];
  operations: OperationSpec[];
}

const NOUNS = [
  'berth', 'vessel', 'pilot', 'tug', 'manifest', 'container', 'crane', 'tariff',
  'agent', 'invoice', 'inspection', 'permit', 'gate', 'shift', 'yard', 'lane',
];
const ATTRS = [
  'label', 'status', 'opened at', 'closed at', 'draught', 'gross weight', 'net weight', 'owner id',
  'remarks', 'priority', 'is sealed', 'hazard codes', 'country', 'call sign', 'length overall', 'beam',
  'berth number', 'last seen at', 'created by', 'temperature', 'voltage', 'reference', 'currency', 'amount due',
];
const KINDS: ScalarKind[] = ['string', 'integer', 'number', 'boolean', 'date-time', 'uuid'];

export function randomSource(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function describeService(name: string, seed: number, entityCount: number): ServiceSpec {
  const rnd = randomSource(seed);
  const pick = <T>(xs: readonly T[]): T => xs[Math.floor(rnd() * xs.length)];
  const entities: EntitySpec[] = [];
  const operations: OperationSpec[] = [];

  for (let e = 0; e < entityCount; e++) {
    const noun = e < NOUNS.length ? NOUNS[e] : `${NOUNS[e % NOUNS.length]} ${pick(ATTRS).split(' ')[0]} ${e}`;
    const fields: FieldSpec[] = [{ name: 'id', kind: 'uuid', required: true, note: `Key of the ${noun}.` }];
    const used = new Set(['id']);
    const wanted = 6 + Math.floor(rnd() * 7);
    while (fields.length < wanted) {
      const attr = pick(ATTRS);
      if (used.has(attr)) continue;
      used.add(attr);
      const roll = rnd();
      fields.push({
        name: attr,
        kind: roll < 0.12 && entities.length > 0 ? { ref: pick(entities).name }
          : roll < 0.25 ? { list: pick(KINDS) }
          : pick(KINDS),
        required: rnd() < 0.6,
        note: `The ${attr} of this ${noun}.`,
      });
    }
    entities.push({ name: noun, fields });

    const root = `/${noun.replace(/ /g, '-')}s`;
    const filters = fields.filter((f) => typeof f.kind === 'string').slice(1, 4).map((f) => ({ ...f, required: false }));
    operations.push(
      { id: `list ${noun}s`, verb: 'get', path: root, pathParams: [], query: filters, body: null, result: noun, listResult: true },
      { id: `get ${noun}`, verb: 'get', path: `${root}/{id}`, pathParams: ['id'], query: [], body: null, result: noun, listResult: false },
      { id: `create ${noun}`, verb: 'post', path: root, pathParams: [], query: [], body: noun, result: noun, listResult: false },
      { id: `delete ${noun}`, verb: 'delete', path: `${root}/{id}`, pathParams: ['id'], query: [], body: null, result: null, listResult: false },
    );
  }
  return { name, entities, operations };
}
