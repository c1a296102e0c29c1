import { supportsColor } from 'chalk';

/** 0 none, 1 sixteen colours, 2 two hundred and fifty-six, 3 all of them. */
export type ColourLevel = 0 | 1 | 2 | 3;

/** What the terminal takes. chalk 6 does not honour NO_COLOR (https://no-color.org), so it is asked for here. */
export function colourLevel(env: NodeJS.ProcessEnv): ColourLevel {
  if (env.NO_COLOR) return 0;
  return supportsColor ? supportsColor.level : 0;
}

/** The escape sequence that paints `rgb` (0xRRGGBB) as foreground or background. */
export function colourCode(rgb: number, background: boolean, level: ColourLevel): string {
  const key = rgb + (background ? 1 << 25 : 0) + level * 2 ** 26;
  const place = Math.imul(key, 0x9e3779b1) >>> (32 - KEPT_BITS);
  if (keys[place] !== key) {
    keys[place] = key;
    const code = makeCode(rgb, background, level);
    codes[place] = `\x1b[${code}m`;
  }
  return codes[place];
}

/** Asked for twice for each cell of a dense flame graph: each place keeps the last of the colours that belong there. */
const KEPT_BITS = 12;
const keys = new Int32Array(1 << KEPT_BITS).fill(-1);
const codes = new Array<string>(1 << KEPT_BITS).fill('');

function makeCode(rgb: number, background: boolean, level: ColourLevel): string {
  // The shorter form where it is the same colour.
  if (level === 3 && inPalette(rgb) !== rgb) {
    return `${background ? 48 : 38};2;${rgb >> 16};${(rgb >> 8) & 255};${rgb & 255}`;
  }
  if (level >= 2) return `${background ? 48 : 38};5;${nearest256(rgb)}`;
  const index = nearest16(rgb);
  return String((index < 8 ? 30 + index : 82 + index) + (background ? 10 : 0));
}

/**
 * Of the 6×6×6 cube and the 24 greys of xterm the one that looks most alike. What channels differ from one another counts twice again: the
 * nearest by distance alone is slate for a dark purple, and a hue says whose code it is. Asked for each narrow frame of a dense
 * flame graph: so no arrays.
 */
function nearest256(rgb: number): number {
  const red = rgb >> 16;
  const green = (rgb >> 8) & 255;
  const blue = rgb & 255;
  const grey = Math.max(0, Math.min(23, Math.round(((red + green + blue) / 3 - 8) / 10)));
  const level = greyLevel(grey);
  let best = 232 + grey;
  let least = unlike(level - red, level - green, level - blue);
  // In the cube the levels below and above each channel.
  const [r, g, b] = [stepBelow(red), stepBelow(green), stepBelow(blue)];
  for (let corner = 0; corner < 8; corner++) {
    const x = Math.min(5, r + (corner & 1));
    const y = Math.min(5, g + ((corner >> 1) & 1));
    const z = Math.min(5, b + (corner >> 2));
    const far = unlike(cubeLevel(x) - red, cubeLevel(y) - green, cubeLevel(z) - blue);
    if (far > least || (far === least && best < 232)) continue;
    least = far;
    best = 16 + 36 * x + 6 * y + z;
  }
  return best;
}

const unlike = (r: number, g: number, b: number) =>
  r * r + g * g + b * b + 2 * ((r - g) ** 2 + (g - b) ** 2 + (b - r) ** 2);
const stepBelow = (v: number) => (v < 95 ? 0 : Math.floor((v - 55) / 40));
const cubeLevel = (step: number) => (step === 0 ? 0 : 55 + step * 40);
const greyLevel = (grey: number) => 8 + grey * 10;

/** What xterm shows for the sixteen. */
export const SIXTEEN = [
  0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5, 0x7f7f7f, 0xff0000,
  0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
];

/** What a terminal of a level shows for a colour, 0xRRGGBB. */
export function shownAs(rgb: number, level: ColourLevel): number {
  return level === 1 ? SIXTEEN[nearest16(rgb)] : level === 2 ? inPalette(rgb) : rgb;
}

/** What a terminal shows for the colour, 0xRRGGBB, where it is sent as one of 256. */
export function inPalette(rgb: number): number {
  const index = nearest256(rgb);
  if (index >= 232) return greyLevel(index - 232) * 0x010101;
  const cube = index - 16;
  return (
    (cubeLevel(Math.floor(cube / 36)) << 16) |
    (cubeLevel(Math.floor(cube / 6) % 6) << 8) |
    cubeLevel(cube % 6)
  );
}

/**
 * Of the sixteen the one of its hue, dark or bright; a grey where it has next to none. Not the nearest: that is grey for nearly all that we
 * paint, and what the sixteen look like is the terminal's business anyway.
 */
function nearest16(rgb: number): number {
  const [r, g, b] = channels(rgb);
  const most = Math.max(r, g, b);
  const least = Math.min(r, g, b);
  if (most - least < 48) return most < 64 ? 0 : most < 178 ? 8 : most < 230 ? 7 : 15;
  const half = (most + least) / 2;
  const hue = (r >= half ? 1 : 0) | (g >= half ? 2 : 0) | (b >= half ? 4 : 0);
  return most < 180 ? hue : hue + 8;
}

function channels(rgb: number): [number, number, number] {
  return [rgb >> 16, (rgb >> 8) & 255, rgb & 255];
}

/** The colour a share `t` of the way from `a` to `b`. Called for each cell of a dense flame graph: so no arrays. */
export function blend(a: number, b: number, t: number): number {
  const red = Math.round((a >> 16) + ((b >> 16) - (a >> 16)) * t);
  const green = Math.round(((a >> 8) & 255) + (((b >> 8) & 255) - ((a >> 8) & 255)) * t);
  const blue = Math.round((a & 255) + ((b & 255) - (a & 255)) * t);
  return (red << 16) | (green << 8) | blue;
}

/** Whether two colours side by side would look like one. */
export function isNear(a: number, b: number): boolean {
  const far =
    Math.abs((a >> 16) - (b >> 16)) +
    Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)) +
    Math.abs((a & 255) - (b & 255));
  return far < 30;
}

/** Hue in degrees, saturation and lightness 0–1. */
export function hsl(hue: number, saturation: number, lightness: number): number {
  const a = saturation * Math.min(lightness, 1 - lightness);
  return (
    (channel((hue / 30) % 12, a, lightness) << 16) |
    (channel((8 + hue / 30) % 12, a, lightness) << 8) |
    channel((4 + hue / 30) % 12, a, lightness)
  );
}

const channel = (k: number, a: number, lightness: number) =>
  Math.round(255 * (lightness - a * Math.max(-1, Math.min(k - 3, 9 - k, 1))));

/** Each 8-bit channel in linear light, as WCAG has it. */
const LINEAR = Float64Array.from({ length: 256 }, (_, v) => {
  const c = v / 255;
  return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
});

/** Relative luminance, 0–1. */
const luminanceOf = (rgb: number): number =>
  0.2126 * LINEAR[rgb >> 16] + 0.7152 * LINEAR[(rgb >> 8) & 255] + 0.0722 * LINEAR[rgb & 255];

/** Contrast of two colours as WCAG has it: 1 for the same, 21 for black and white. */
export function contrast(a: number, b: number): number {
  const [low, high] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/**
 * A colour of text as the one of its hue that themes of terminals make readable on their own background, dark or white: the normal six, and
 * bright blue. Bright yellow on white is none.
 */
export function ownInk(rgb: number): number {
  const hue = nearest16(rgb) & 7;
  if (hue === 4) return 0x5c5cff;
  return (hue & 1 ? 0xaa0000 : 0) | (hue & 2 ? 0x00aa00 : 0) | (hue & 4 ? 0x0000aa : 0);
}

/** Whether one of the sixteen that stands for a colour is a grey, black or white. */
export const isSixteenGrey = (rgb: number): boolean => [0, 7, 8, 15].includes(nearest16(rgb));

/** Black or white, whichever reads better on `rgb` (WCAG relative luminance). */
export function textOn(rgb: number): number {
  return luminanceOf(rgb) > 0.179 ? 0x000000 : 0xffffff;
}
