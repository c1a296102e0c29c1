import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { seededHeap } from '../../test/heap/seeded.ts';
import { encode, plan } from '../../test/load/heapsnapshot/write.ts';

/** What inputs are made from: a recording as text, and as value where it is one piece of JSON. */
interface Base {
  name: string;
  text: string;
  value: unknown;
}

/** A generator of its own (mulberry32): the same seed gives the same inputs on every machine. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** Of [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  below(n: number): number {
    return Math.floor(this.next() * n);
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)];
  }
}

/** The largest recording that inputs are made from: more of them say more than larger ones. */
const LARGEST = 400_000;

/** Every sample that is small enough, one of each older form, and small heaps. */
export function bases(): Base[] {
  const samples = new URL('../../samples/', import.meta.url);
  const found: [string, string][] = readdirSync(samples)
    .filter((name) => /\.(cpuprofile|heapprofile|json)(\.gz)?$/.test(name))
    .map((name) => {
      const bytes = readFileSync(new URL(name, samples));
      return [name, (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()];
    });
  for (const seed of [1, 2, 3]) {
    const { nodes, locations } = seededHeap(seed);
    found.push([`heap ${seed}`, Buffer.from(encode(plan(nodes, { locations }))).toString()]);
  }
  for (const [name, value] of Object.entries(FORMS)) found.push([name, JSON.stringify(value)]);
  return found
    .filter(([, text]) => text.length <= LARGEST)
    .map(([name, text]) => ({ name, text, value: parsed(text) }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Forms that no sample has. */
const FORMS: Record<string, unknown> = {
  'legacy tree': {
    head: {
      functionName: '(root)',
      hitCount: 0,
      id: 1,
      children: [{ functionName: 'work', url: 'a.js', lineNumber: 3, hitCount: 4, id: 2, children: [] }],
    },
    startTime: 1,
    endTime: 2,
    samples: [2, 2],
    timestamps: [1_100_000, 1_300_000],
  },
  'trace of two threads': {
    traceEvents: [1, 2].flatMap((tid) => [
      { args: { name: `thread ${tid}` }, name: 'thread_name', ph: 'M', pid: 1, tid },
      { args: { data: { startTime: 5 } }, id: `0x${tid}`, name: 'Profile', ph: 'P', pid: 1, tid },
      {
        args: {
          data: {
            cpuProfile: {
              nodes: [
                { id: 1, callFrame: { functionName: '(root)', codeType: 'other' } },
                { id: 2, parent: 1, callFrame: { functionName: 'work', url: 'a.js', lineNumber: 1 } },
              ],
              samples: [1, 2, 2],
            },
            timeDeltas: [10, 2000, 3000],
          },
        },
        id: `0x${tid}`,
        name: 'ProfileChunk',
        ph: 'P',
        pid: 1,
        tid,
      },
    ]),
  },
  har: {
    log: {
      version: '1.2',
      entries: [
        {
          startedDateTime: '2024-01-01T00:00:00.000Z',
          time: 20,
          request: { method: 'GET', url: 'http://a.example/b?c=1' },
          response: { status: 200, content: { size: 3 } },
          timings: { blocked: 1, dns: 2, connect: 3, send: 1, wait: 10, receive: 3 },
        },
      ],
    },
  },
  otlp: {
    resourceSpans: [
      {
        resource: { attributes: [{ key: 'service.name', value: { stringValue: 'shop' } }] },
        scopeSpans: [
          {
            spans: [
              {
                traceId: 'a1',
                spanId: 'b1',
                kind: 2,
                name: 'GET /',
                startTimeUnixNano: '1700000000000000000',
                endTimeUnixNano: '1700000000020000000',
                attributes: [{ key: 'http.route', value: { stringValue: '/' } }],
              },
              {
                traceId: 'a1',
                spanId: 'b2',
                parentSpanId: 'b1',
                kind: 3,
                name: 'SELECT',
                startTimeUnixNano: '1700000000001000000',
                endTimeUnixNano: '1700000000011000000',
                attributes: [{ key: 'db.statement', value: { stringValue: 'SELECT 1' } }],
              },
            ],
          },
        ],
      },
    ],
  },
};

/** Values that readers did not expect. */
const HOSTILE: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1,
  0.5,
  -0.5,
  2 ** 31,
  2 ** 32 - 1,
  2 ** 32,
  2 ** 53,
  1e15,
  1e308,
  -1e308,
  '',
  '0',
  '-1',
  'NaN',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '(root)',
  '(idle)',
  '(program)',
  '(garbage collector)',
  '\u001b]52;c;eA==\u0007',
  '\u202eabc',
  '\ud800',
  'e\u0301'.repeat(300),
  'x'.repeat(20_000),
  'a/'.repeat(5_000),
  'file:///C:/a.js',
  '//server/share/a.js',
  'file://server/share/a.js',
  'C:\\a\\b.js',
  'node:internal/x',
  'webpack://x/./a.js?b#c',
  'data:text/javascript,1',
  '(((('.repeat(500),
  'evalmachine.<anonymous>',
  '/node_modules/'.repeat(500),
  [],
  {},
  [[]],
  [null],
  [1, 2, 3],
];

/** Each a copy: a list that is put in twice could come to hold itself. */
const hostile = (random: Random) => structuredClone(random.of(HOSTILE));

/** One input: a base with a few changes. What it is made of is said with it. */
export function mutated(all: readonly Base[], seed: number): { name: string; bytes: Uint8Array } {
  const random = new Random(seed);
  const base = random.of(all);
  let text = base.text;
  if (base.value !== undefined && random.next() < 0.8) {
    const root = { value: structuredClone(base.value) };
    for (let times = 1 + random.below(4); times > 0; times--) changeValue(root, random);
    text = JSON.stringify(root.value) ?? '';
  }
  let bytes: Uint8Array = Buffer.from(text);
  if (random.next() < 0.35 && bytes.length > 0) bytes = changeBytes(bytes, random);
  return { name: base.name, bytes };
}

type Holder = Record<string, unknown>;

/** Changes something within: walks down from the root, each time into a random part, and stops somewhere. */
function changeValue(root: Holder, random: Random): void {
  let holder = root;
  let key = 'value';
  for (;;) {
    const inner = holder[key];
    if (typeof inner !== 'object' || inner === null || random.next() < 0.12) break;
    const keys = Object.keys(inner);
    if (keys.length === 0) break;
    holder = inner as Holder;
    key = random.of(keys);
  }
  const value = holder[key];
  const numeric = typeof value === 'number';
  switch (random.below(8)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      break;
    case 1:
      if (Array.isArray(holder)) holder.splice(Number(key), 0, structuredClone(value));
      else holder[`${key}${random.below(3)}`] = structuredClone(value);
      break;
    case 2: {
      const other = random.of(Object.keys(holder));
      [holder[key], holder[other]] = [holder[other], value];
      break;
    }
    case 3:
      holder[key] = numeric ? value + random.of([-1, 1, 1000, -1e6, 2 ** 31]) : hostile(random);
      break;
    case 4:
      // A list far longer than it was.
      if (Array.isArray(value) && value.length > 0 && value.length < 2000) {
        const most = Math.min(3000, 20_000 / (JSON.stringify(value[0])?.length || 1));
        const more = Array.from({ length: random.below(most) }, () => structuredClone(random.of(value)));
        holder[key] = [...value, ...more];
      } else holder[key] = hostile(random);
      break;
    case 5:
      if (Array.isArray(value)) value.length = random.below(value.length + 1);
      else holder[key] = hostile(random);
      break;
    case 6:
      // Nested in itself, as no writer does.
      holder[key] = random.next() < 0.5 ? [value] : { value };
      break;
    default:
      holder[key] = hostile(random);
  }
}

/** Cut, overwritten, or with a piece of itself in another place. */
function changeBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length);
  const length = random.below(Math.min(2000, bytes.length - at));
  const piece = bytes.subarray(at, at + length);
  const to = random.below(bytes.length);
  switch (random.below(4)) {
    case 0:
      return bytes.slice(0, at);
    case 1: {
      const changed = bytes.slice();
      for (let times = 1 + random.below(5); times > 0; times--)
        changed[random.below(changed.length)] = random.of([
          0x22, 0x2c, 0x3a, 0x5b, 0x7b, 0x7d, 0x5c, 0, 0xff, 0x39,
        ]);
      return changed;
    }
    case 2:
      return Buffer.concat([bytes.subarray(0, to), piece, bytes.subarray(to)]);
    default:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
  }
}
