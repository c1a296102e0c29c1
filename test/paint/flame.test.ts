import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Canvas } from '../../source/paint/canvas.ts';
import { hsl } from '../../source/paint/colour.ts';
import { paintFlame } from '../../source/paint/flame.ts';
import type { FlameBox } from '../../source/paint/flame-layout.ts';

/** Boxes side by side on one row, an edge every 5.5 columns. */
const side = (n: number): FlameBox[] =>
  Array.from({ length: n }, (_, i) => ({
    node: i,
    rest: false,
    many: 1,
    row: 0,
    x0: i * 5.5,
    x1: (i + 1) * 5.5,
    value: 1,
    at: 0,
  }));

function fills(colourOf: (node: number) => number, dimmed = false): string[] {
  const canvas = new Canvas(44, 1, 3);
  paintFlame(canvas, side(8), 0, 0, 44, 0, 1, {
    colour: ({ node }) => colourOf(node),
    label: () => '',
    selected: () => false,
    dimmed: () => dimmed,
    ascii: false,
  });
  return [...canvas.lines()[0].matchAll(/48;2;([\d;]+)m/g)].map(([, rgb]) => rgb);
}

test('frames side by side never have one colour, whatever their module and their own time', () => {
  for (const dimmed of [false, true]) {
    for (let seed = 1; seed < 60; seed++) {
      const found = fills(
        (node) => hsl(12, 0.72, 0.44 + 0.18 * (((node * seed * 7919) % 101) / 100)),
        dimmed,
      );
      assert.equal(found.length, 8, 'a run of its own for each frame');
      found.forEach((rgb, i) => {
        assert.notEqual(rgb, found[i - 1]);
      });
    }
    assert.equal(new Set(fills(() => 0xc06030, dimmed)).size, 2);
  }
});
