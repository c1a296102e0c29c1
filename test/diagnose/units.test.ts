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

test('what a line that gives back a variable is counted goes to the lines that do something', () => {
  const source = writeSources({
    'app.mjs':
      'function reduce(state, action) {\n  if (action.add) return { ...state, all: [...state.all, action.add] };\n  if (action.note) return note(state);\n  return state;\n}\n',
  });
  const timesOf = (returned: number) => {
    const stack = (line: number, samples: number) => ({
      frames: ['(top)', 'reduce'],
      samples,
      lines: [line],
    });
    const recording = recordingOf(source, [stack(4, returned), stack(2, 30), stack(3, 10)]);
    const c = new Case(modelOf(recording), { sources: testSources() });
    return c.hotLines(c.units[0]).map(({ line, micros }) => [line, Math.round(micros / 1000)]);
  };
  const times = timesOf(60);
  assert.deepEqual(
    times.map(([line]) => line),
    [2, 3],
  );
  assert.ok(Math.abs(times[0][1] - 75) <= 1 && Math.abs(times[1][1] - 25) <= 1, JSON.stringify(times));
  // Little time there may well be the line's own.
  assert.deepEqual(
    timesOf(4).map(([line]) => line),
    [2, 3, 4],
  );
});
