import { blend, type ColourLevel, contrast, isSixteenGrey, ownInk, shownAs, textOn } from './colour.ts';

/** Screens are painted for a dark terminal; a theme makes of those colours its own, and keeps every text readable on them. */
export type ThemeName = 'dark' | 'light' | 'colour-blind' | 'terminal';
export const THEMES: readonly ThemeName[] = ['dark', 'light', 'colour-blind', 'terminal'];

export interface Theme {
  name: ThemeName;
  /** What the terminal's background is taken for: of those there are, the one that leaves text the least contrast. */
  background: number;
  /** Text on a background of ours. */
  text: number;
  /** Other colours for those that screens paint with. */
  swap: ReadonlyMap<number, number>;
}

/** Backgrounds that text of any colour stands on: of the title, the chosen row, dimmed rows of a flame graph. */
export const SURFACE = {
  header: 0x20252f,
  chosen: 0x3a4254,
  crumb: 0x262626,
  crumbChosen: 0x333333,
} as const;
const SURFACES: ReadonlySet<number> = new Set(Object.values(SURFACE));

const LIGHT_SWAP = new Map<number, number>([
  [SURFACE.header, 0xdde3ea],
  [SURFACE.chosen, 0xbfd4f2],
  [SURFACE.crumb, 0xe4e4e4],
  [SURFACE.crumbChosen, 0xd2d2d2],
  // Title in white, rules in dark grey.
  [0xffffff, 0x1b1f24],
  [0x444444, 0xb0b0b0],
  [0xf0a03c, 0x8a4b00],
  [0x6fbf73, 0x1a6b2a],
  [0xe5635c, 0xa8201a],
  [0x8a8a8a, 0x5a5f66],
  [0xffd75f, 0x7a5200],
  [0xd8a0a0, 0xa8201a],
  [0xa0d0a0, 0x1a6b2a],
  [0xa0b8c8, 0x35506a],
  // Idle time, behind all that runs.
  [0x484848, 0xc4c8ce],
  [0x6b6b6b, 0x8c9198],
]);

/** Okabe and Ito's colours, told apart by all eyes: blue for good, vermilion for bad, bluish green for garbage collection. */
const COLOUR_BLIND_SWAP = new Map<number, number>([
  [0xf0a03c, 0xe69f00],
  [0x6fbf73, 0x56b4e9],
  [0xe5635c, 0xe8743b],
  [0xd8a0a0, 0xe8945b],
  [0xa0d0a0, 0x7cc4f0],
  [0xe8743b, 0xe69f00],
  [0xb07cd8, 0xcc79a7],
  [0x4f9dbf, 0x56b4e9],
  [0xc9b458, 0x009e73],
]);

const ALL: Readonly<Record<ThemeName, Theme>> = {
  dark: { name: 'dark', background: 0x282c34, text: 0xffffff, swap: new Map() },
  light: { name: 'light', background: 0xeeeeee, text: 0x1b1f24, swap: LIGHT_SWAP },
  'colour-blind': { name: 'colour-blind', background: 0x282c34, text: 0xffffff, swap: COLOUR_BLIND_SWAP },
  // The terminal's own sixteen colours: what they and its background are is its user's business.
  terminal: { name: 'terminal', background: 0x000000, text: 0xffffff, swap: new Map() },
};

export const themeOf = (name: ThemeName): Theme => ALL[name];

/** No colour of ours. */
const DEFAULT = -1;
/** WCAG's least contrast of text. */
export const READABLE = 4.5;

export const isSurface = (colour: number): boolean => SURFACES.has(colour);

/** The theme's colour for one that a screen paints with; `DEFAULT` stays. */
export const themed = (theme: Theme, colour: number): number => theme.swap.get(colour) ?? colour;

/**
 * The colour that text is written in so that it can be read: what the screen asked for, lighter or darker where its background needs that.
 * On a fill, which a theme may have swapped, text in black or white is in whichever of the two reads better; other signs stay.
 *
 * @param fg as painted; `DEFAULT` for the terminal's own.
 * @param bg as painted; `DEFAULT` for the terminal's own.
 */
export function readable(theme: Theme, fg: number, bg: number, level: ColourLevel): number {
  if (bg !== DEFAULT && !isSurface(bg))
    return fg === 0 || fg === 0xffffff ? textOn(shownAs(themed(theme, bg), level)) : fg;
  if (theme.name === 'terminal') return fg === DEFAULT || isSixteenGrey(fg) ? DEFAULT : ownInk(fg);
  if (fg === DEFAULT && bg === DEFAULT) return DEFAULT;
  const key = `${theme.name} ${fg} ${bg} ${level}`;
  let found = kept.get(key);
  if (found === undefined) kept.set(key, (found = makeReadable(theme, fg, bg, level)));
  return found;
}

const kept = new Map<string, number>();

function makeReadable(theme: Theme, fg: number, bg: number, level: ColourLevel): number {
  const ground = bg === DEFAULT ? theme.background : shownAs(themed(theme, bg), level);
  const wanted = fg === DEFAULT ? theme.text : themed(theme, fg);
  const away = contrast(0xffffff, ground) > contrast(0, ground) ? 0xffffff : 0;
  for (let step = 0; step <= 20; step++) {
    const colour = blend(wanted, away, step / 20);
    if (contrast(shownAs(colour, level), ground) >= READABLE) return colour;
  }
  return bg === DEFAULT ? DEFAULT : away;
}
