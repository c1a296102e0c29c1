import { first, map, optional, pattern, sequence, type Reader } from './fields.ts';

export type Qso = {
  freq: number;
  mode: string;
  time: number;
  mine: string;
  sent: string;
  serial: number;
  call: string;
  report: string;
  exchange: number;
  locator: string;
  remark: string;
};

const BANDS: [number, number, string][] = [
  [1800, 2000, '160m'], [3500, 3800, '80m'], [7000, 7200, '40m'], [14000, 14350, '20m'], [21000, 21450, '15m'], [28000, 29700, '10m'],
];

const khz = map(pattern('kHz', /\d{4,5}\b/), Number);
const metres: Reader<number> = map(pattern('band', /\d{2,3}m\b/), (b) => BANDS.find(([, , name]) => name === b)?.[0] ?? 0);
const megahertz = map(pattern('MHz', /\d{1,2}\.\d{3}\b/), (s) => Number(s) * 1000);

const time = map(pattern('UTC time', /([01]\d|2[0-3])[0-5]\d\b/), (s) => Number(s.slice(0, 2)) * 60 + Number(s.slice(2)));
const call = pattern('call sign', /[A-Z0-9]{1,2}\d[A-Z]{1,4}(?:\/[PM])?\b/);
const rst = pattern('report', /[1-5][1-9][1-9]?\b/);
const serial = map(pattern('serial', /\d{1,4}\b/), Number);

export const qso: Reader<Qso> = sequence<Qso>({
  freq: first(metres, megahertz, khz),
  mode: first(pattern('CW', /CW\b/), pattern('phone', /(?:SSB|FM)\b/), pattern('digital', /(?:RTTY|PSK|FT8)\b/)),
  time,
  mine: call,
  sent: rst,
  serial,
  call,
  report: rst,
  exchange: serial,
  locator: optional(pattern('locator', /[A-R]{2}\d{2}[a-x]{2}\b/), ''),
  remark: optional(pattern('remark', /#.*$/), ''),
});

export function bandOf(freq: number): string {
  for (const [low, high, name] of BANDS) if (freq >= low && freq <= high) return name;
  return '?';
}
