/**
 * Numbers as a person reads them, the same everywhere: two significant digits for shares and factors, three for times and sizes.
 * English digits
 * and separators: a report must not change with the machine.
 */

export function count(n: number): string {
  // Not Intl.NumberFormat: loading its tables takes 15 ms, before the first frame.
  return Math.round(n)
    .toFixed(0)
    .replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `one 1 sample`, `many 2 samples`. */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}

/** Three significant digits: `1.20 s`, `12.3 ms`, `345 µs`; from two minutes on `2 min 5 s`, from an hour on `1 h 10 min`. */
export function duration(micros: number): string {
  const size = Math.abs(micros);
  if (size === 0) return '0 ms';
  if (size < 999.5) return `${digits(micros)} µs`;
  if (size < 999_500) return `${digits(micros / 1e3)} ms`;
  if (size < 119.5e6) return `${digits(micros / 1e6)} s`;
  const sign = micros < 0 ? '-' : '';
  // Rounded before it is split: 59.6 s are a minute, not 60 s.
  const seconds = Math.round(size / 1e6);
  if (seconds < 3600) return `${sign}${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  const minutes = Math.round(size / 60e6);
  return `${sign}${count(Math.floor(minutes / 60))} h ${minutes % 60} min`;
}

/** A point in time among others that are `step` microseconds apart, with as many digits as tell them apart: `140.25 ms`. */
export function instant(micros: number, step: number): string {
  const size = Math.abs(micros);
  if (size === 0 || !(step > 0)) return duration(micros);
  const [unit, name] = size < 999.5 ? [1, 'µs'] : size < 999_500 ? [1e3, 'ms'] : [1e6, 's'];
  const needed = Math.min(6, Math.ceil(-Math.log10(step / unit)));
  if (needed > (size >= 119.5e6 ? 0 : decimals(size / unit)))
    return `${(micros / unit).toFixed(needed)} ${name}`;
  // From an hour on a duration has no seconds.
  const seconds = Math.round(size / 1e6);
  if (seconds < 3600 || step >= 60e6) return duration(micros);
  const minutes = Math.floor(seconds / 60);
  return `${micros < 0 ? '-' : ''}${count(Math.floor(minutes / 60))} h ${minutes % 60} min ${seconds % 60} s`;
}

/** Both ends of a stretch of time, told apart however short it is. */
export function ends({ from, to }: { from: number; to: number }): [string, string] {
  const step = (to - from) / 10;
  return [instant(from, step), instant(to, step)];
}

/** Decimal units, as DevTools has them: `1.20 MB`, `345 kB`. */
export function bytes(n: number): string {
  const size = Math.abs(n);
  if (size < 1000) return `${Math.round(n)} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = n / 1000;
  let unit = 0;
  while (Math.abs(value) >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${digits(value)} ${units[unit]}`;
}

/**
 * A share in two significant digits: `46 %`, `9.6 %`; what is there but too small to show is `<0.1 %`, never 0.
 *
 * @param from a share that must not read the same where it differs (a limit, or what it was before): `10.04 %` beside 10 %.
 */
export function percent(share: number, from: number = share): string {
  if (share === 0 || !Number.isFinite(share)) return '0 %';
  const text = (value: number, more: number) => {
    const points = Math.abs(value) * 100;
    return (value * 100).toFixed(more + (points >= 9.95 ? 0 : 1));
  };
  for (let more = 0; more <= 3; more++) {
    if (share !== from && text(share, more) === text(from, more)) continue;
    if (more === 0 && Math.abs(share) < 0.0005) return share < 0 ? '>-0.1 %' : '<0.1 %';
    return `${text(share, more)} %`;
  }
  return `${text(share, 0)} %`;
}

/** How far a share may be off, in points, with the digits that `percent` gives the share: `±3`, `±1.9`. */
export function margin(off: number, share: number): string {
  const points = off * 100;
  return points.toFixed(points >= 9.95 || Math.abs(share) >= 0.0995 ? 0 : 1);
}

/** A factor in two significant digits: `1.9×`, `12×`, from a hundred on `~1,200×`; close to 1 with what differs: `1.04×`. */
export function factor(times: number): string {
  if (!Number.isFinite(times)) return '∞×';
  if (times >= 99.5) return `~${count(Number(times.toPrecision(2)))}×`;
  if (times >= 9.95) return `${times.toFixed(0)}×`;
  return `${times.toFixed(times >= 1.095 ? 1 : 2)}×`;
}

/** A value of a recording: time for CPU, bytes for allocation. */
export function amount(value: number, kind: 'cpu' | 'allocation'): string {
  return kind === 'cpu' ? duration(value) : bytes(value);
}

function digits(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e6) return value.toExponential(2);
  return value.toFixed(decimals(size));
}

const decimals = (size: number) => (size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2);
