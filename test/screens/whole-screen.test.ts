import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wholeScreen } from '../../source/screens/whole-screen.ts';

const text = (nodeValue: string) => ({ nodeName: '#text', nodeValue, style: {} });
const screen = (childNodes: object[], style: object = { textWrap: 'truncate', width: 4, height: 2 }) => ({
  nodeName: 'ink-root',
  style: {},
  childNodes: [{ nodeName: 'ink-box', style: {}, childNodes: [{ nodeName: 'ink-text', style, childNodes }] }],
});
const whole = (root: object) => wholeScreen(root as Parameters<typeof wholeScreen>[0]);

test('a screen of one text is that text; anything else is left to Ink', () => {
  assert.deepEqual(whole(screen([text('ab\ncd')])), { output: 'ab\ncd', outputHeight: 2, staticOutput: '' });
  assert.equal(whole(screen([text('a'), text('b')])), null);
  assert.equal(whole(screen([text('a')], { textWrap: 'wrap', height: 2 })), null);
  assert.equal(whole(screen([text('a')], { textWrap: 'truncate' })), null);
  assert.equal(whole({ ...screen([text('a')]), staticNode: {} }), null);
  const two = screen([text('a')]);
  two.childNodes.push(two.childNodes[0]);
  assert.equal(whole(two), null);
});
