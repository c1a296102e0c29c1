import Decimal from 'decimal.js';

// Astronomical constants are quoted to many places in the almanac.
export const D = Decimal.clone({ precision: 180, rounding: Decimal.ROUND_HALF_EVEN });

const PI = D.acos(-1);
const HALF_TURN = new D(180);

export const radians = (degrees) => new D(degrees).times(PI).div(HALF_TURN);
export const degrees = (rad) => rad.times(HALF_TURN).div(PI);

/** Declination of the sun on a day of the year, in radians. */
export function declination(day) {
  const anomaly = radians(new D(360).times(day + 10).div('365.2422'));
  return radians('-23.4392911').times(D.cos(anomaly));
}

/** Minutes the dial is ahead of the clock. */
export function equationOfTime(day) {
  const b = radians(new D(360).times(day - 81).div('365.2422'));
  return D.sin(b.times(2)).times('9.87').minus(D.cos(b).times('7.53')).minus(D.sin(b).times('1.5'));
}
