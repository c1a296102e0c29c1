import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateGoal, parseGoal } from '../../source/cpu/goals.ts';
import { modelOf, recordingOf, writeSources } from '../diagnose/recordings.ts';

const model = modelOf(
  recordingOf(writeSources({ 'app.js': '' }), [
    { frames: ['parse@file:///app/lib/csv.js'], samples: 30 },
    { frames: ['parse@file:///app/lib/json.js'], samples: 50 },
    { frames: ['(anonymous)@file:///app/lib/json.js'], samples: 20 },
  ]),
);
const result = (text: string) => evaluateGoal(model, parseGoal(text)!);

test('functions of one name count together, unless the goal names the file', () => {
  assert.equal(result('self(parse) <= 90%').value, 0.8);
  assert.equal(result('self(parse in csv.js) <= 90%').value, 0.3);
  assert.equal(result('total(parse in lib/json.js) <= 90%').value, 0.5);
  assert.equal(result('self(parse in json.js) <= 40%').holds, false);
});

test('a function that is in another file leaves the goal unknown, and its own file is named', () => {
  const { holds, absent, nearest } = result('self(parse in cvs.js) <= 10%');
  assert.deepEqual([holds, absent], [null, true]);
  assert.ok(nearest.includes('parse in csv.js'), nearest.join());
  assert.equal(result('self(parse in v.js) <= 10%').absent, true);
  assert.equal(result('self(parse in cvs.js?) <= 10%').holds, true);
});
