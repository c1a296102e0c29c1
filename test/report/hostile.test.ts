import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildModel } from '../../source/cpu/build.ts';
import { WHOLE } from '../../source/cpu/model.ts';
import type { Finding, HeapSubject } from '../../source/diagnose/finding.ts';
import { diagnoseHeap } from '../../source/diagnose/heap/diagnose.ts';
import { heapMethod } from '../../source/diagnose/heap/method.ts';
import { method } from '../../source/diagnose/method.ts';
import { heapMarkdown } from '../../source/report/heap.ts';
import { jsonText } from '../../source/report/json.ts';
import { markdownReport } from '../../source/report/markdown.ts';
import { modelOf, type PlannedNode } from '../heap/build.ts';
import { recordingOf } from '../support/recording.ts';
import { assertTame, HOSTILE, markup } from './markdown.ts';

/** A finding every text of which is the name. */
function findingOf(name: string, subject: Finding['subject']): Finding {
  return {
    rule: 'test',
    verdict: 'optimize',
    title: name,
    strategy: 'memory',
    subject,
    evidence: [{ metric: 'self', value: 1, unit: 'share', text: name }],
    confidence: 0.5,
    impact: { share: 0.5, maxSpeedup: 2, bytes: null, text: name },
    proposal: name,
    tradeOffs: [name],
    code: { before: name, after: `${name}\n${name}`, language: 'js', exact: false },
    benchmark: name,
    verification: `// ${name}\n${name}`,
    goal: name,
  };
}

test('no name in a profile becomes markup', () => {
  const model = buildModel(
    recordingOf(
      HOSTILE.map((name) => ({ stack: ['main', { name, url: `file:///srv/${name}.js` }], micros: 1000 })),
      { file: `dir/${HOSTILE.join('')}`, dataQuality: [...HOSTILE] },
    ),
    WHOLE,
  );
  for (const name of HOSTILE) {
    const finding = findingOf(name, { name, url: `file:///srv/${name}.js`, line: 1, column: 1 });
    assertTame(
      markdownReport(model, { findings: [finding], levers: [] }, method(model, [finding]), { top: 100 }),
    );
  }
});

test('no name in a heap becomes markup, whoever counted it', () => {
  const nodes: PlannedNode[] = [
    {
      type: 'synthetic',
      name: '',
      edges: HOSTILE.map((name, i) => ({ type: 'property', name, to: i + 1 })),
    },
    ...HOSTILE.map((name, i) => ({
      type: ['object', 'native', 'closure', 'string', 'code'][i % 5],
      name,
      size: 100,
      detachedness: i % 5 === 1 ? 2 : 0,
    })),
  ];
  const model = modelOf(nodes);
  Object.assign(model, { file: `dir/${HOSTILE.join('')}`, dataQuality: [...HOSTILE] });
  const row = { count: 1, selfSize: 1, retainedSize: 1, distance: null };
  const lists = {
    engine: 'another',
    constructors: HOSTILE.map((name) => ({ ...row, name })),
    constructorCount: HOSTILE.length,
    objects: HOSTILE.map((name, i) => ({ ...row, name, id: i, type: name })),
  };
  const group = (name: string) => ({ name, count: 1, selfSize: 1, retainedSize: 1 });
  const disagreements = HOSTILE.map((name) => ({
    name,
    ours: group(name),
    theirs: group(name),
    cause: 'counts' as const,
    text: 'differ',
  }));
  for (const name of HOSTILE) {
    const subject: HeapSubject = { name, id: 3, path: [name, ...HOSTILE] };
    const findings = [findingOf(name, subject), ...diagnoseHeap(model)];
    const steps = heapMethod(model, findings, { goals: [name] });
    assertTame(heapMarkdown(model, findings, steps, { top: 100, values: true }));
    assertTame(
      heapMarkdown(model, findings, steps, {
        top: 100,
        lists,
        verification: { groups: HOSTILE.length, disagreements },
      }),
    );
  }
  assertTame(heapMarkdown(model, [], [], { top: 100, verification: { cannot: HOSTILE.join(' ') } }));
});

test('what is checked for is there without escaping', () => {
  const bare = HOSTILE.map((name) => `| ${name} |`).join('\n');
  assert.throws(() => assertTame(bare));
  assert.throws(() => assertTame('see <b>'));
  assert.throws(() => assertTame('| a | b |\n| --- | --- |\n| `x|y` | z |'));
  assert.equal(markup('a `b` ``c`d`` e'), 'a (code) (code) e');
});

test('JSON holds no half of a pair, which other programs refuse, and is otherwise what it was', () => {
  const value = { half: 'x\ud83dy', low: '\udc00', whole: '😀', escaped: '\\ud83d', both: '\\\ud83d' };
  const text = jsonText(value);
  assert.doesNotMatch(text.replaceAll('\\\\', ''), /\\ud[89a-f]/);
  assert.deepEqual(JSON.parse(text), {
    half: 'x\ufffdy',
    low: '\ufffd',
    whole: '😀',
    escaped: '\\ud83d',
    both: '\\\ufffd',
  });
});
