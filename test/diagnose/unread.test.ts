import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { noCode } from '../../source/diagnose/code/no-code.ts';
import { diagnose } from '../../source/diagnose/diagnose.ts';
import type { Finding } from '../../source/diagnose/finding.ts';
import { testSources } from '../support/sources.ts';
import { modelOf, recordingOf, writeSources } from './recordings.ts';

const SOURCE = `export function dedupe(rows) {
  const seen = [];
  for (const row of rows) {
    if (!seen.includes(row)) seen.push(row); //hot
  }
  return seen;
}
`;

/** The first finding on a recording of this source, with another text in its file by then; null: none. */
function firstWith(text: string | null): Finding {
  const source = writeSources({ 'app.mjs': SOURCE });
  const model = modelOf(recordingOf(source, [{ frames: ['(top)', 'dedupe'], samples: 200 }]));
  const path = fileURLToPath(source.url);
  if (text === null) rmSync(path);
  else writeFileSync(path, text);
  const [first] = diagnose(model, { sources: testSources() }).findings;
  return first;
}

const read = ({ evidence }: Finding) => evidence.find(({ metric }) => metric === 'read')?.text ?? null;

test('source as it was recorded is read, and nothing is said of it', () => {
  const first = firstWith(SOURCE);
  assert.deepEqual([first.rule, read(first), first.code?.exact], ['linear-search-in-loop', null, true]);
});

for (const [what, text, said] of [
  ['does not parse', `${SOURCE}\nfunction ( {{{`, /^app\.mjs does not parse/],
  [
    'has moved',
    `const pad = [\n${'  0,\n'.repeat(40)}];\n${SOURCE}`,
    /^the lines of app\.mjs do not match the recording/,
  ],
  ['is another', 'export const other = () => 1;\n', /^the lines of app\.mjs do not match the recording/],
  [
    'has more code in one line than is parsed',
    `${SOURCE}${'a.push(12);'.repeat(300_000)}`,
    /^app\.mjs has more code than is read: its source is not used/,
  ],
  [
    'has a mistake in every word',
    `${SOURCE}${'function f(x){return x+1};'.repeat(20_000)}`,
    /^app\.mjs does not parse: its source is not used/,
  ],
  ['is larger than is read', `${SOURCE}//${'x'.repeat(9 << 20)}`, /^app\.mjs is larger than 8 MB/],
] as const)
  test(`source that ${what}: the place is right, and it is said what was not read`, () => {
    const first = firstWith(text);
    assert.equal((first.subject as { name: string }).name, 'dedupe');
    assert.match(read(first) ?? '', said);
    assert.ok(first.impact.share > 0.9, 'the share is told all the same');
    assert.notEqual(first.code?.exact, true);
    if (!first.code) assert.match(noCode(first), /^No code: (the lines of )?app\.mjs/);
  });

test('source that is gone: the place is right, and the way out is named', () => {
  const first = firstWith(null);
  assert.equal((first.subject as { name: string }).name, 'dedupe');
  assert.match(noCode(first), /not on disk here \(pass --source-root DIR\)/);
});
