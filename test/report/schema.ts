import assert from 'node:assert/strict';

/** A shape to hold a value against: a type's name (`?`: or null), a shape in an array, or an object of shapes that must all be there. */
export type Shape = string | readonly [Shape] | { readonly [field: string]: Shape };

const FINDING: Shape = {
  rule: 'string',
  verdict: 'string',
  title: 'string',
  strategy: 'string',
  subject: 'object',
  evidence: [{ metric: 'string', value: 'number', unit: 'string', text: 'string' }],
  confidence: 'number',
  impact: { share: 'number', maxSpeedup: 'number?', bytes: 'number?', text: 'string' },
  proposal: 'string',
  tradeOffs: ['string'],
  code: 'object?',
  benchmark: 'string',
  verification: 'string',
  goal: 'string?',
};
const CATEGORIES: Shape = {
  app: 'number',
  dependency: 'number',
  node: 'number',
  native: 'number',
  gc: 'number',
  program: 'number',
  idle: 'number',
};
const FUNCTION = {
  name: 'string',
  url: 'string',
  line: 'number?',
  column: 'number?',
  category: 'string',
  package: 'string?',
} as const;

/** The report as its schema has it, whatever was recorded. */
export const REPORT: Shape = {
  schemaVersion: 'number',
  tool: { name: 'string', version: 'string' },
  recording: {
    kind: 'string',
    file: 'string',
    bytes: 'number',
    startedAt: 'string?',
    dataQuality: ['string'],
  },
  findings: [FINDING],
  method: [{ step: 'string', state: 'string', text: 'string' }],
};

/** What it says besides, by kind of recording. */
export const PARTS: Record<string, Shape> = {
  cpu: {
    wallMicros: 'number',
    onCpuMicros: 'number',
    leadInMicros: 'number',
    tailMicros: 'number',
    samples: 'number',
    medianIntervalMicros: 'number',
    categories: CATEGORIES,
    tasks: {
      count: 'number',
      p50Micros: 'number',
      p95Micros: 'number',
      p99Micros: 'number',
      maxMicros: 'number',
    },
    functions: [
      {
        ...FUNCTION,
        selfMicros: 'number',
        totalMicros: 'number',
        gcTriggeredMicros: 'number',
        samples: 'number',
        lines: [{ line: 'number', micros: 'number' }],
      },
    ],
    packages: [{ name: 'string', selfMicros: 'number', totalMicros: 'number' }],
  },
  // Under `cpu` as well.
  allocation: {
    wallBytes: 'number',
    onCpuBytes: 'number',
    samples: 'number',
    categories: CATEGORIES,
    functions: [
      {
        ...FUNCTION,
        selfBytes: 'number',
        totalBytes: 'number',
        samples: 'number',
        lines: [{ line: 'number', bytes: 'number' }],
      },
    ],
    packages: [{ name: 'string', selfBytes: 'number', totalBytes: 'number' }],
  },
  heap: {
    nodeCount: 'number',
    edgeCount: 'number',
    totalSize: 'number',
    constructors: [
      { name: 'string', count: 'number', selfSize: 'number', retainedSize: 'number', distance: 'number?' },
    ],
    objects: [
      {
        id: 'number',
        name: 'string',
        type: 'string',
        selfSize: 'number',
        retainedSize: 'number',
        distance: 'number?',
      },
    ],
  },
  waits: {
    wallMicros: 'number',
    loopDelay: { p50Micros: 'number', p99Micros: 'number', maxMicros: 'number' },
    loopUtilization: 'number',
    operations: [
      {
        kind: 'string',
        label: 'string',
        count: 'number',
        totalMicros: 'number',
        p50Micros: 'number',
        p95Micros: 'number',
        p99Micros: 'number',
        maxConcurrent: 'number',
        errors: 'number',
        remoteMicros: 'number',
        readyMicros: 'number',
        readyBehind: [{ name: 'string', micros: 'number' }],
        from: [{ name: 'string', url: 'string', line: 'number?', count: 'number', totalMicros: 'number' }],
      },
    ],
    requests: [
      {
        route: 'string',
        count: 'number',
        perSecond: 'number',
        errors: 'number',
        apdex: 'number?',
        p50Micros: 'number',
        p95Micros: 'number',
        p99Micros: 'number',
        cpuMicros: 'number',
        blockedMicros: 'number',
        waitMicros: 'number',
      },
    ],
  },
};

const SIDE: Shape = {
  recordings: [{ file: 'string', onCpuMicros: 'number', wallMicros: 'number', samples: 'number' }],
};
const SELF_AND_TOTAL: Shape = { selfMicros: 'number', totalMicros: 'number' };
const RATIO: Shape = { speedup: 'number', low: 'number', high: 'number' };

/** What the other verbs write with `--format json`. A field that may be null is held where it is none. */
export const VERBS = {
  compare: {
    schemaVersion: 'number',
    kind: 'string',
    before: SIDE,
    after: SIDE,
    normalized: 'string',
    normalizedWhy: 'string',
    verdict: { changed: 'boolean?', speedup: 'number?', low: 'number?', high: 'number?', text: 'string' },
    functions: [
      {
        name: 'string',
        url: 'string',
        line: 'number?',
        before: 'object?',
        after: 'object?',
        changeMicros: 'number',
        low: 'number?',
        high: 'number?',
        p: 'number?',
        changed: 'boolean?',
      },
    ],
    environment: [{ what: 'string', before: 'string', after: 'string' }],
  },
  side: SELF_AND_TOTAL,
  prove: {
    schemaVersion: 'number',
    finding: { rule: 'string', title: 'string' },
    runs: 'number',
    output: 'string',
    cpu: RATIO,
    wall: RATIO,
    bound: 'number?',
    verdict: 'string',
  },
  probe: {
    schemaVersion: 'number',
    place: { url: 'string', line: 'number', name: 'string' },
    calls: 'number',
    distinctArguments: 'number',
    repeatedShare: 'number',
    sizes: 'object?',
    verdict: 'string',
    text: 'string',
  },
  sizes: { min: 'number', median: 'number', max: 'number', grows: 'boolean' },
  growth: {
    schemaVersion: 'number',
    sizes: ['number'],
    functions: [
      {
        name: 'string',
        url: 'string',
        line: 'number?',
        exponent: 'number',
        low: 'number',
        high: 'number',
        model: 'string',
        countExponent: 'number?',
      },
    ],
  },
  check: {
    goals: [
      {
        goal: 'string',
        value: 'number?',
        limit: 'number',
        unit: 'string',
        holds: 'boolean?',
        nearest: ['string'],
      },
    ],
  },
} as const satisfies Record<string, Shape>;

/** The method's headings of strategies, in kebab case; and the one for what is to be left alone. */
export const STRATEGIES = [
  'algorithmic',
  'caching',
  'lazy-and-async',
  'batching',
  'parallelization',
  'database',
  'memory',
  'network-and-io',
  'code-level',
  'scaling',
  'when-to-optimize',
];

export function assertShape(value: unknown, shape: Shape, at = 'report') {
  if (typeof shape === 'string') {
    const type = shape.replace('?', '');
    if (value === null) assert.ok(shape.endsWith('?'), `${at} is null`);
    else assert.equal(typeof value, type, at);
    if (type === 'number') assert.ok(value === null || Number.isFinite(value), `${at} is ${value}`);
  } else if (Array.isArray(shape)) {
    assert.ok(Array.isArray(value), `${at} is no list`);
    for (const [i, item] of value.entries()) assertShape(item, shape[0], `${at}[${i}]`);
  } else {
    assert.ok(typeof value === 'object' && value !== null, `${at} is no object`);
    for (const [field, inner] of Object.entries(shape)) {
      assert.ok(field in value, `${at}.${field} is missing`);
      assertShape((value as Record<string, unknown>)[field], inner, `${at}.${field}`);
    }
  }
}
