import Decimal from 'decimal.js';

Decimal.set({ precision: 160, rounding: Decimal.ROUND_HALF_EVEN });

const TWO = new Decimal(2);
const CENTS = new Decimal(1200);

/** Partials of a minor-third bell relative to the nominal. */
export const PARTIALS = [
  ['hum', '0.25'],
  ['prime', '0.5'],
  ['tierce', '0.6'],
  ['quint', '0.75'],
  ['nominal', '1'],
  ['superquint', '1.5036'],
].map(([name, r]) => ({ name, ratio: new Decimal(r) }));

export const hertz = (base, semitones) => base.times(TWO.pow(new Decimal(semitones).div(12)));

export const centsBetween = (a, b) => a.div(b).log(TWO).times(CENTS);

export class Bell {
  #nominal;
  #error;

  constructor({ name, nominal, error }) {
    this.name = name;
    this.#nominal = nominal;
    this.#error = error;
  }

  *partials() {
    for (const [i, p] of PARTIALS.entries()) {
      const wanted = this.#nominal.times(p.ratio);
      yield { name: p.name, wanted, heard: wanted.times(this.#error(i)) };
    }
  }

  /** How much metal to turn off, in hundredths of a millimetre, from the sound bow up. */
  cut() {
    let total = new Decimal(0);
    const lines = [];
    for (const { name, wanted, heard } of this.partials()) {
      const cents = centsBetween(heard, wanted);
      const depth = cents.abs().sqrt().times('0.85');
      total = total.plus(depth);
      lines.push({ name, heard: heard.toFixed(2), cents: cents.toFixed(1), depth: depth.toFixed(2) });
    }
    return { lines, total: total.toFixed(2) };
  }
}
