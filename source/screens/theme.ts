import type { CpuModel } from '../cpu/model.ts';
import { APP, CATEGORIES, DEPENDENCY, GC, IDLE, NATIVE, NODE, PROGRAM } from '../cpu/model.ts';
import { hsl } from '../paint/colour.ts';
import { SURFACE, type ThemeName } from '../paint/theme.ts';

// The colours of screens, by what they say.

/** Colours by what they say. */
export const INK = {
  accent: 0xf0a03c,
  good: 0x6fbf73,
  bad: 0xe5635c,
  quiet: 0x8a8a8a,
  self: 0xe8743b,
  total: 0x7f8fa6,
  chosen: SURFACE.chosen,
  match: 0xffd75f,
  header: SURFACE.header,
  code: 0xa0b8c8,
  removed: 0xd8a0a0,
  added: 0xa0d0a0,
} as const;

/** Colours of source: none that says good, bad or hot. */
export const SYNTAX = {
  keyword: 0xb294d8,
  string: 0x8fb8a0,
  number: 0x8fa8d0,
  comment: INK.quiet,
} as const;

/** Colour of each category: own code warm, the engine's cool or grey. Index as in `CATEGORIES`. */
export const CATEGORY_COLOUR: number[] = [];
CATEGORY_COLOUR[APP] = 0xe8743b;
CATEGORY_COLOUR[DEPENDENCY] = 0xb07cd8;
CATEGORY_COLOUR[NODE] = 0x4f9dbf;
CATEGORY_COLOUR[NATIVE] = 0x7d8ca3;
CATEGORY_COLOUR[GC] = 0xc9b458;
CATEGORY_COLOUR[PROGRAM] = 0x6b6b6b;
CATEGORY_COLOUR[IDLE] = 0x484848;

export const CATEGORY_LABEL = [
  'app',
  'dependencies',
  'node internals',
  'native',
  'garbage collector',
  '(program)',
  'idle',
];

/** A flame graph's fill: one hue for own code, one for each package, lighter the more of the box is its own time. `share` is 0–1. */
export function flameColour(
  model: CpuModel,
  frame: number,
  share: number,
  theme: ThemeName = 'dark',
): number {
  const category = model.functions.category[frame];
  return categoryFill(category, spread(model.functions.package[frame]), share, theme);
}

/** Shades from none of its own time to all: more are not told apart, and each has to be made and written out. */
const SHADES = 16;
/** Hues that packages are given. */
const HUES = 195;
const fills = new Map<number, number>();

/** `which` is the hue of a package, 0 to `HUES`. */
function categoryFill(category: number, which: number, share: number, theme: ThemeName): number {
  const turn = category === DEPENDENCY ? which : 0;
  const shade = Math.round(SHADES * Math.min(1, share));
  const isSafe = theme === 'colour-blind';
  const key = ((category * 256 + turn) * (SHADES + 1) + shade) * 2 + Number(isSafe);
  let fill = fills.get(key);
  if (fill === undefined)
    fills.set(key, (fill = (isSafe ? makeSafeFill : makeFill)(category, turn, shade / SHADES)));
  return fill;
}

function makeFill(category: number, turn: number, share: number): number {
  const light = 0.44 + 0.18 * share;
  if (category === APP) return hsl(18, 0.72, light);
  // All round from green to pink, but for the blue that is Node's.
  if (category === DEPENDENCY) return hsl(turn < 90 ? 90 + turn : 135 + turn, 0.42, light);
  if (category === NODE) return hsl(198, 0.4, light - 0.08);
  if (category === NATIVE) return hsl(215, 0.14, light);
  // Paler than own code: orange and yellow of one lightness are the same to many eyes. Never so pale that it is white among sixteen colours.
  if (category === GC) return hsl(52, 0.62, light + 0.2);
  return hsl(0, 0, category === IDLE ? 0.28 : 0.34);
}

/** For all eyes: orange, reddish purple, sky blue and bluish green, which differ in lightness as well. */
function makeSafeFill(category: number, turn: number, share: number): number {
  const light = 0.46 + 0.18 * share;
  if (category === APP) return hsl(40, 0.9, light);
  if (category === DEPENDENCY) return hsl(310 + (turn % 30), 0.45, light + 0.04);
  if (category === NODE) return hsl(204, 0.6, light - 0.08);
  if (category === GC) return hsl(164, 0.9, light - 0.22);
  return makeFill(category, turn, share);
}

/** What the hues of a flame graph mean, for those that a recording has: a sign for each of `hues`, then the words. */
export function flameLegend(
  { categories }: CpuModel,
  theme: ThemeName = 'dark',
): { hues: number[]; text: string }[] {
  const all = [
    { category: APP, which: [0], text: 'app' },
    { category: DEPENDENCY, which: [spread(0), spread(1), spread(2)], text: 'dependencies' },
    { category: NODE, which: [0], text: 'node' },
    { category: NATIVE, which: [0], text: 'native' },
    { category: GC, which: [0], text: 'GC' },
  ];
  return all
    .filter(({ category }) => categories[CATEGORIES[category]] > 0)
    .map(({ category, which, text }) => ({
      text,
      hues: which.map((one) => categoryFill(category, one, 0.3, theme)),
    }));
}

/** Hues far from each other for numbers that follow each other: by the golden ratio. */
const spread = (n: number): number => Math.floor(((n * 0.618034 + 0.1) % 1) * HUES);

/** Colour of each kind of heap node, by its code in `heap/kinds.ts`: the program's own warm, text green, the engine's cool or grey. */
export const KIND_COLOUR: readonly number[] = [
  0x8a94a6, 0xc9a05a, 0x8fbf7f, 0xe8a06b, 0x7d8ca3, 0xd98cc0, 0xb07cd8, 0x8fbfbf, 0x6fa3c9, 0xa0a0a0,
  0x8fbf7f, 0x8fbf7f, 0x8fbfbf, 0x8fbfbf, 0x6f7d91, 0x6fa3c9,
];
