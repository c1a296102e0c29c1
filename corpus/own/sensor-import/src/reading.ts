import { toNumber, optional } from './fields.ts';

export interface Reading {
  station: string;
  at: number;
  temperature: number;
  humidity: number;
  pressure: number;
  wind: number;
  battery: number;
}

export function parseReading(line: string): Reading {
  const c = line.split(';');
  return {
    station: c[0],
    at: Date.parse(c[1]),
    temperature: toNumber('temperature', c[2]),
    humidity: optional(() => toNumber('humidity', c[3]), NaN),
    pressure: optional(() => toNumber('pressure', c[4]), NaN),
    wind: optional(() => toNumber('wind', c[5]), 0),
    battery: optional(() => toNumber('battery', c[6]), 1),
  };
}
