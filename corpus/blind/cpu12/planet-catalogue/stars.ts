import { Row, orElse, type Layout } from './fields.ts';

export const BRIGHT_STARS: Layout = {
  hr: [0, 5],
  name: [5, 17],
  ra: [17, 26],
  dec: [26, 35],
  magnitude: [35, 41],
  colour: [41, 47],
  parallax: [47, 55],
  motionRa: [55, 63],
  motionDec: [63, 71],
};

export interface Star {
  hr: number;
  label: string;
  direction: [number, number, number];
  magnitude: number;
  kelvin: number;
  lightYears: number | null;
  motion: number;
}

const radians = (deg: number): number => (deg * Math.PI) / 180;

function toDirection(ra: number, dec: number): [number, number, number] {
  const a = radians(ra);
  const d = radians(dec);
  return [Math.cos(d) * Math.cos(a), Math.cos(d) * Math.sin(a), Math.sin(d)];
}

/** Ballesteros' formula. */
const temperature = (bv: number): number => 4600 * (1 / (0.92 * bv + 1.7) + 1 / (0.92 * bv + 0.62));

export function readStar(text: string, line: number): Star {
  const row = new Row(text, line, BRIGHT_STARS);
  const hr = row.number('hr');
  const parallax = orElse(() => row.number('parallax'), null);
  return {
    hr,
    label: orElse(() => row.string('name'), `HR ${hr}`),
    direction: toDirection(row.number('ra'), row.number('dec')),
    magnitude: row.number('magnitude'),
    kelvin: temperature(orElse(() => row.number('colour'), 0.65)),
    lightYears: parallax === null ? null : 3261.56 / parallax,
    motion: Math.hypot(orElse(() => row.number('motionRa'), 0), orElse(() => row.number('motionDec'), 0)),
  };
}
