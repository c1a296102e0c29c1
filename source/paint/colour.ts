import { supportsColor } from 'chalk';

/** 0 none, 1 sixteen colours, 2 two hundred and fifty-six, 3 all of them. */
export type ColourLevel = 0 | 1 | 2 | 3;

/** What the terminal takes. chalk 6 does not honour NO_COLOR (https://no-color.org), so it is asked for here. */
export function colourLevel(env: NodeJS.ProcessEnv): ColourLevel {
  if (env.NO_COLOR) return 0;
  return supportsColor ? supportsColor.level : 0;
}

const ROUGH = 1 << 24;

/**
 * The same colour, but that one of 256 is near enough: half the bytes, and cells side by side are more often alike. A dense flame graph of
 * 200×50 cells in two exact colours each is 330 kB, for every key, over SSH. For nothing but a last step: such a colour is no 0xRRGGBB.
 */
export const rough = (rgb: number): number => rgb | ROUGH;

/** The escape parameters (after `38;` or `48;` …) that paint `rgb` (0xRRGGBB) as foreground or background. */
export function colourCode(rgb: number, background: boolean, level: ColourLevel): string {
  const key = rgb + (background ? 1 << 25 : 0) + level * 2 ** 26;
  let code = codes.get(key);
  if (code === undefined) {
    if (codes.size >= KEPT) codes.clear();
    codes.set(key, (code = makeCode(rgb & 0xffffff, background, level === 3 && rgb & ROUGH ? 2 : level)));
  }
  return code;
}

const KEPT = 8192;
const codes = new Map<number, string>();

function makeCode(rgb: number, background: boolean, level: ColourLevel): string {
  if (level === 3) {
    return `${background ? 48 : 38};2;${rgb >> 16};${(rgb >> 8) & 255};${rgb & 255}`;
  }
  if (level === 2) return `${background ? 48 : 38};5;${nearest256(rgb)}`;
  const index = nearest16(rgb);
  return String((index < 8 ? 30 + index : 82 + index) + (background ? 10 : 0));
}

/** The 6×6×6 cube or the 24 greys of xterm, whichever is nearer. */
function nearest256(rgb: number): number {
  const [r, g, b] = channels(rgb);
  const step = (v: number) => (v < 48 ? 0 : v < 115 ? 1 : Math.min(5, Math.floor((v - 35) / 40)));
  const level = (s: number) => (s === 0 ? 0 : 55 + s * 40);
  const cube = [step(r), step(g), step(b)];
  const grey = Math.max(0, Math.min(23, Math.round(((r + g + b) / 3 - 8) / 10)));
  const far = (x: number, y: number, z: number) => (x - r) ** 2 + (y - g) ** 2 + (z - b) ** 2;
  const greyLevel = 8 + grey * 10;
  return far(level(cube[0]), level(cube[1]), level(cube[2])) <= far(greyLevel, greyLevel, greyLevel)
    ? 16 + 36 * cube[0] + 6 * cube[1] + cube[2]
    : 232 + grey;
}

const SIXTEEN = [
  0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5, 0x7f7f7f, 0xff0000,
  0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
];

function nearest16(rgb: number): number {
  const [r, g, b] = channels(rgb);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  SIXTEEN.forEach((candidate, i) => {
    const [x, y, z] = channels(candidate);
    const far = (x - r) ** 2 + (y - g) ** 2 + (z - b) ** 2;
    if (far < least) {
      least = far;
      best = i;
    }
  });
  return best;
}

export function channels(rgb: number): [number, number, number] {
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

/** Black or white, whichever reads better on `rgb` (WCAG relative luminance). */
export function textOn(rgb: number): number {
  const [r, g, b] = [LINEAR[rgb >> 16], LINEAR[(rgb >> 8) & 255], LINEAR[rgb & 255]];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179 ? 0x000000 : 0xffffff;
}
