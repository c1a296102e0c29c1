/** Numbers as a person reads them. English digits and separators everywhere: a report must not change with the machine. */

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

/** `12.3 %`; what is there but too small to show is `<0.1 %`, never 0. */
export function percent(share: number): string {
  if (share === 0 || !Number.isFinite(share)) return '0 %';
  if (Math.abs(share) < 0.0005) return '<0.1 %';
  const value = share * 100;
  return `${Math.abs(value) >= 99.95 ? value.toFixed(0) : value.toFixed(1)} %`;
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
