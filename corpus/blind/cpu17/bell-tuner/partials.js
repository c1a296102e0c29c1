import { num, OCTAVE, TWO } from './numbers.js';

export const PARTIALS = new Map([
  ['hum', num('0.5')],
  ['prime', num(1)],
  ['tierce', num(6).div(5)],
  ['quint', num(3).div(2)],
  ['nominal', num(2)],
]);

export function cents(hz, reference) {
  return num(hz).div(reference).log(TWO).times(OCTAVE);
}

export function fromCents(c, reference) {
  return TWO.pow(num(c).div(OCTAVE)).times(reference);
}

export class Bell {
  constructor(name, strike, offsets) {
    this.name = name;
    this.strike = num(strike);
    this.offsets = offsets;
  }

  *measured() {
    let i = 0;
    for (const [partial, ratio] of PARTIALS) {
      const ideal = this.strike.times(ratio);
      yield { partial, ideal, hz: fromCents(this.offsets[i++], ideal) };
    }
  }

  deviation() {
    const out = {};
    for (const { partial, ideal, hz } of this.measured()) out[partial] = cents(hz, ideal);
    return out;
  }
}
