import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { test } from 'node:test';
import { FORMATS, type Format, goldenOf, reportOf, SAMPLES } from './golden.ts';
import { assertShape, PARTS, REPORT, STRATEGIES } from './schema.ts';

interface Expected {
  kind: 'cpu' | 'allocation' | 'heap' | 'waits';
  /** What the first finding says, with the source beside it. */
  first: RegExp;
  /** Lines of the Markdown. */
  lines: RegExp[];
}

const RENEW = 'where the change is meant: npm run goldens, and read the diff';

const EXPECTED: Record<(typeof SAMPLES)[number], Expected> = {
  'order-service.cpuprofile': {
    kind: 'cpu',
    first: /uniqueSkus.*O\(n²\)/,
    lines: [
      /^- Wall time 686 ms, of which 440 ms on CPU \(64 % of wall\)$/m,
      /^\| `uniqueSkus` \| 50 % \| 50 % \| {2}\| `file:\/\/\/srv\/order-service\/summary\.js:19` \|$/m,
    ],
  },
  'cli-startup.cpuprofile': {
    kind: 'cpu',
    first: /phrasebook/,
    lines: [/^\| dependencies \| /m],
  },
  'nbody.cpuprofile': { kind: 'cpu', first: /advance/, lines: [/^\| 1 \| investigate \| /m] },
  'idle-worker.cpuprofile': { kind: 'cpu', first: /waits/, lines: [/^\| idle \| 9\d % of wall \| /m] },
  'log-transform.cpuprofile.gz': { kind: 'cpu', first: /addEntry/, lines: [/^\| garbage collector \| /m] },
  'log-transform.heapprofile': {
    kind: 'allocation',
    first: /./,
    lines: [/^- \d+ kB sampled and still alive, 24 samples$/m],
  },
  'report-ts.cpuprofile': { kind: 'cpu', first: /formatRow.*Intl/, lines: [/^\| `formatRow` \| /m] },
  'price-page.trace.json': { kind: 'cpu', first: /insert/, lines: [/^\| `insert` \| /m] },
  'order-page.waits.json.gz': {
    kind: 'waits',
    first: /`priceOf` calls the same service 5 times/,
    lines: [
      /^\| `GET \/orders\/:id` \| 57 \| /m,
      /^\| `http` \| `GET 127\.0\.0\.1:\*\/prices\/:id` \| 285 \| /m,
    ],
  },
  'session-leak.3.heapsnapshot.gz': {
    kind: 'heap',
    first: /`sessions` is a Map that holds 450 × `Session`/,
    lines: [
      /^- 7\.48 MB in 48,763 objects and 205,648 references, of 185 constructors$/m,
      /^\| `Session` \| 450 \| \d+ \| 25\.2 kB \| 1\.89 MB \| 25 % \|$/m,
      /^Goal for `culprit check`: `retained\(Session\) <= /m,
      /^│.*\.sessions Map 26 %/m,
    ],
  },
};

for (const name of SAMPLES) {
  const { kind, first, lines } = EXPECTED[name];
  test(`${name}: its JSON is as the schema has it, its Markdown says what is wrong, and both read as they did`, async () => {
    const json = await reportOf(name, 'json');
    const markdown = await reportOf(name, 'markdown');
    assert.equal(json, readFileSync(goldenOf(name, 'json'), 'utf8'), RENEW);
    assert.equal(markdown, readFileSync(goldenOf(name, 'markdown'), 'utf8'), RENEW);
    const report = JSON.parse(json);
    assertShape(report, REPORT);
    assert.equal(report.schemaVersion, 2);
    assert.equal(report.recording.kind, kind);
    const part = report[kind === 'allocation' ? 'cpu' : kind];
    assertShape(part, PARTS[kind], kind);
    const { functions, constructors, objects } = part;
    for (const list of [functions, constructors, objects]) assert.ok(list === undefined || list.length <= 7);
    assert.ok(report.findings.length > 0);
    for (const { strategy } of report.findings) assert.ok(STRATEGIES.includes(strategy), strategy);
    assert.match(report.findings[0].title, first);
    assert.deepEqual(
      report.method.map(({ step }: { step: string }) => step),
      ['measure', 'profile', 'goal', 'one-change', 'document', 'balance', 'critical-20'],
    );
    for (const line of lines) assert.match(markdown, line);
    for (const section of [
      'Evidence',
      'Proposed optimization',
      'Trade-offs',
      'Implementation',
      'Verification',
    ])
      assert.match(markdown, new RegExp(`^### ${section}$`, 'm'));
    // The gain that the steps name is the one that the finding promises.
    const chosen = report.findings.find(({ verdict }: { verdict: string }) => verdict !== 'leave');
    const gain = /Gain: (.+)\.$/.exec(report.method[5].text)?.[1];
    if (chosen && chosen.impact.maxSpeedup !== null && /× faster/.test(chosen.impact.text))
      assert.ok(chosen.impact.text.startsWith(`${gain} faster`), `${gain}: ${chosen.impact.text}`);
    assert.match(markdown, kind === 'heap' ? /^## Size$/m : /^## Performance analysis$/m);
    assert.match(markdown, /^### Benchmark before and after$/m);
  });
}

test('every report that is kept is one of a sample', () => {
  const formats = Object.keys(FORMATS) as Format[];
  assert.deepEqual(
    readdirSync(dirname(goldenOf('', 'json'))).sort(),
    SAMPLES.flatMap((name) => formats.map((format) => basename(goldenOf(name, format)))).sort(),
  );
});
