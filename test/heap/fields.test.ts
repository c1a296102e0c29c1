import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fields } from '../../source/heap/graph/fields.ts';
import { stringValue } from '../../source/heap/graph/labels.ts';
import { graphOf } from './build.ts';

test('fields are shown by label and value', () => {
  const graph = graphOf([
    { type: 'synthetic', name: '' },
    {
      type: 'object',
      name: 'Thing',
      edges: [
        { type: 'property', name: 'text', to: 2 },
        { type: 'property', name: 'odd name', to: 3 },
        { type: 'element', name: 7, to: 6 },
        { type: 'internal', name: 'table', to: 1 },
        { type: 'weak', name: 'ref', to: 8 },
        { type: 'property', name: '12', to: 7 },
      ],
    },
    {
      type: 'concatenated string',
      name: '(concatenated string)',
      edges: [
        { type: 'internal', name: 'second', to: 5 },
        { type: 'internal', name: 'first', to: 4 },
      ],
    },
    { type: 'number', name: 'heap number', edges: [{ type: 'internal', name: 'value', to: 9 }] },
    { type: 'string', name: 'say "' },
    { type: 'string', name: 'hi\n' },
    { type: 'symbol', name: 'kind' },
    { type: 'number', name: 'heap number' },
    { type: 'closure', name: '' },
    { type: 'string', name: '1.5' },
  ]);
  assert.deepEqual(
    fields(graph, 1).map(({ label, value }) => [label, value]),
    [
      ['.text', '"say \\"hi\\n"'],
      ['["odd name"]', '1.5'],
      ['[7]', 'Symbol(kind)'],
      ['{table}', 'Thing'],
      ['{weak ref}', '(anonymous)()'],
      ['[12]', 'heap number'],
    ],
  );
  assert.deepEqual(
    fields(graph, 1, 2, 4).map(({ label }) => label),
    ['[7]', '{table}'],
  );
});

test('a string that is part of itself ends all the same', () => {
  const graph = graphOf([
    { type: 'synthetic', name: '' },
    {
      type: 'concatenated string',
      name: '',
      edges: [
        { type: 'internal', name: 'first', to: 1 },
        { type: 'internal', name: 'second', to: 1 },
      ],
    },
  ]);
  assert.equal(stringValue(graph, 1), '');
});
