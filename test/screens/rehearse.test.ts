import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { Rehearsal } from '../../source/screens/rehearse.ts';

test('keys are rehearsed on a copy while nobody presses any, each three times, and those that may come next first', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  // One by one, so that a timer set by another counts from there.
  const pass = (millis: number) => {
    for (let i = 0; i < millis; i++) mock.timers.tick(1);
  };
  try {
    const pressed: string[] = [];
    const press = (state: string, key: string) => {
      pressed.push(`${state}>${key}`);
      return state.startsWith('real') ? state : `${state}${key}`;
    };
    const rehearsal = new Rehearsal('', ['a', 'b'], press, (state) => (state === 'real1' ? ['enter'] : []));
    pass(5);
    assert.deepEqual(pressed, ['>a']);
    rehearsal.after('real1');
    pass(39);
    assert.equal(pressed.length, 1);
    pass(1);
    assert.deepEqual(pressed, ['>a', 'real1>enter']);
    pass(500);
    rehearsal.after('real2');
    pass(599);
    assert.equal(pressed.length, 2, 'half a second without a key is no pause of somebody who reads');
    pass(1);
    assert.deepEqual(pressed.slice(2), ['a>b']);
    pass(1000);
    for (let i = 0; i < 20; i++) pass(5);
    assert.deepEqual(pressed.slice(3), ['ab>a', 'aba>b', 'abab>a', 'ababa>b']);
  } finally {
    mock.timers.reset();
  }
});
