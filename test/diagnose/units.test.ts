import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { Case } from '../../source/diagnose/case/case.ts';
import { testSources } from '../support/sources.ts';
import { modelOf, recordingOf, writeSources } from './recordings.ts';

/** What the hot function is called, once its name is taken from the source and the recording; the place stays. */
function nameWithout(text: string): string {
  const source = writeSources({ 'app.mjs': text });
  const recording = recordingOf(source, [{ frames: ['(top)', 'fn'], samples: 50 }]);
  writeFileSync(fileURLToPath(source.url), text.replace('function fn(', 'function   ('));
  recording.strings[recording.strings.indexOf('fn')] = '';
  const { units } = new Case(modelOf(recording), { sources: testSources() });
  return units[0].label.name;
}

test('a function without a name is called by what it is handed to', () => {
  assert.equal(nameWithout('app.get("/", function fn(done) {\n  done(work()); //hot\n});\n'), 'get callback');
  assert.equal(
    nameWithout('new Promise(function fn(done) {\n  done(work()); //hot\n});\n'),
    'Promise callback',
  );
  assert.equal(nameWithout('[1, 2].concat([function fn(done) {\n  done(); //hot\n}]);\n'), '(anonymous)');
});
