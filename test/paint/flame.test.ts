import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Activity, APP, CATEGORIES } from '../../source/cpu/model.ts';
import { Canvas } from '../../source/paint/canvas.ts';
import { blend, type ColourLevel, contrast, hsl, shownAs, textOn } from '../../source/paint/colour.ts';
import { paintFlame } from '../../source/paint/flame.ts';
import type { FlameBox } from '../../source/paint/flame-layout.ts';
import { heatStrip } from '../../source/paint/heat.ts';
import { type ThemeName, themed, themeOf } from '../../source/paint/theme.ts';
import { CATEGORY_COLOUR } from '../../source/screens/theme.ts';

/** Boxes side by side on one row, an edge every so many columns. */
const side = (n: number, wide = 5.5): FlameBox[] =>
  Array.from({ length: n }, (_, i) => ({
    node: i,
    rest: false,
    many: 1,
    row: 0,
    x0: i * wide,
    x1: (i + 1) * wide,
    value: 1,
    at: 0,
  }));

function painted(boxes: FlameBox[], colourOf: (node: number) => number, dimmed = false): string {
  const canvas = new Canvas(44, 1, 3);
  paintFlame(canvas, boxes, { x: 0, y: 0, width: 44, height: 1 }, 0, {
    colour: colourOf,
    label: () => '',
    selected: null,
    dimmed: () => dimmed,
    key: [],
  });
  return canvas.lines()[0];
}

function fills(colourOf: (node: number) => number, dimmed = false): string[] {
  return [...painted(side(8), colourOf, dimmed).matchAll(/48;2;([\d;]+)m/g)].map(([, rgb]) => rgb);
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

test('colours are exact, save those of frames that fill no cell where there are very many', () => {
  const colourOf = (node: number) => hsl(12 + (node % 34), 0.72, 0.5);
  const few = painted([...side(2, 10), { ...side(1, 0.5)[0], x0: 20, x1: 20.5 }], colourOf);
  assert.doesNotMatch(few, /[34]8;5;/);
  const many = side(60, 0.7).map((box, i) => (i === 0 ? { ...box, x0: -5 } : box));
  const dense = painted(many, colourOf);
  assert.match(dense, /48;5;\d+m/);
  assert.doesNotMatch(dense, /48;2;/);
  const wide = painted([{ ...many[0], x0: 0, x1: 10 }, ...many.slice(20)], colourOf);
  assert.match(wide, /^\x1b\[48;2;/);
});

test('with 16 colours and with 256 a hue is still told, and a name in it can be read', () => {
  const shown = (rgb: number) =>
    [1, 2].map((level) =>
      shownAs(rgb, level as 1 | 2)
        .toString(16)
        .padStart(6, '0'),
    );
  // Own code, two packages, node, native.
  assert.deepEqual([0xc18829, 0x754199, 0x62339c, 0x376a81, 0x6d7382].map(shown), [
    ['ffff00', 'af8700'],
    ['cd00cd', '875faf'],
    ['0000ee', '875faf'],
    ['00cdcd', '5f8787'],
    ['7f7f7f', '767676'],
  ]);
  assert.equal(textOn(shownAs(0x376a81, 1)), 0x000000);
});

test('what is kept of a graph changes nothing: each selection, search and return is painted as if it were the first', () => {
  const boxes = [0, 1, 2].flatMap((row) =>
    side(14, 3.3).map((box) => ({ ...box, row, node: box.node + 20 * row })),
  );
  for (const level of [0, 1, 3] as const) {
    const lines = (of: FlameBox[], selected: FlameBox | null, search: { hit: number } | null) => {
      const canvas = new Canvas(50, 4, level);
      canvas.text(0, 0, 'above');
      paintFlame(canvas, of, { x: 2, y: 1, width: 44, height: 3 }, 0, {
        colour: (node) => hsl(12 + (node % 30), 0.72, 0.5),
        label: ({ node }) => `name${node}`,
        selected,
        dimmed: (node) => search !== null && node % search.hit > 0,
        key: [search],
      });
      return canvas.lines();
    };
    const searches = [null, { hit: 2 }, { hit: 3 }];
    for (let i = 0; i < 60; i++) {
      const selected = i % 4 === 0 ? null : boxes[(i * 11) % boxes.length];
      const search = searches[i % 3];
      const afresh = boxes.map((box) => ({ ...box }));
      const same = selected && afresh[boxes.indexOf(selected)];
      assert.deepEqual(lines(boxes, selected, search), lines(afresh, same, search));
    }
    const [plainly, chosen] = [lines(boxes, null, null), lines(boxes, boxes[20], null)];
    assert.deepEqual(
      plainly.map((line, y) => line !== chosen[y]),
      [false, false, true, false],
      'only the row of what is selected differs',
    );
  }
});

test('a name has six columns at least, a narrower frame none', () => {
  for (const [wide, named] of [
    [5, false],
    [6, true],
  ] as const) {
    const canvas = new Canvas(44, 1, 0);
    paintFlame(canvas, side(1, wide + 1), { x: 0, y: 0, width: 44, height: 1 }, 0, {
      colour: () => 0,
      label: () => 'parse',
      selected: null,
      dimmed: () => false,
      key: [],
    });
    assert.equal(canvas.lines()[0].includes('parse'), named, `${wide} columns`);
  }
});

test('the selected box stands out from what it is otherwise, in every theme and depth', () => {
  const boxes = side(4, 11);
  const boxAt = (theme: ThemeName, level: ColourLevel, selected: FlameBox | null) => {
    const canvas = new Canvas(44, 1, level, false, themeOf(theme));
    const paint = { label: () => 'name', dimmed: () => false, key: [] };
    const colour = () => hsl(18, 0.72, 0.5);
    paintFlame(canvas, boxes, { x: 0, y: 0, width: 44, height: 1 }, 0, { ...paint, colour, selected });
    return canvas.lines()[0];
  };
  const fillsIn = (row: string) =>
    [...row.matchAll(/\x1b\[48;2;(\d+);(\d+);(\d+)m/g)].map(
      ([, r, g, b]) => (Number(r) << 16) | (Number(g) << 8) | Number(b),
    );
  for (const theme of ['dark', 'light', 'colour-blind'] as const) {
    const before = new Set(fillsIn(boxAt(theme, 3, null)));
    const added = fillsIn(boxAt(theme, 3, boxes[1])).filter((fill) => !before.has(fill));
    assert.equal(added.length, 1, theme);
    for (const own of before)
      assert.ok(contrast(added[0], own) >= 1.8, `${theme}: ${contrast(added[0], own)}`);
    assert.notEqual(
      boxAt(theme, 2, boxes[1]).match(/48;5;\d+/g)?.[1],
      boxAt(theme, 2, null).match(/48;5;\d+/g)?.[1],
    );
    assert.match(boxAt(theme, 1, boxes[1]), /\x1b\[7m/, `${theme}: in reverse`);
    assert.doesNotMatch(boxAt(theme, 1, null), /\x1b\[7m/);
  }
});

test('a stretch that is less busy keeps its hue: the one that the theme has', () => {
  const theme = themeOf('colour-blind');
  const activity = { bins: 1, binMicros: 100, micros: new Float64Array(CATEGORIES.length) };
  activity.micros[APP] = 50;
  const canvas = new Canvas(1, 1, 3, false, theme);
  heatStrip(canvas, { x: 0, y: 0, width: 1 }, activity as unknown as Activity, CATEGORY_COLOUR, {
    index: 0,
    of: 1,
  });
  const [, r, g, b] = /38;2;(\d+);(\d+);(\d+)m/.exec(canvas.lines()[0])!.map(Number);
  assert.equal((r << 16) | (g << 8) | b, blend(theme.background, themed(theme, CATEGORY_COLOUR[APP]), 0.7));
});
