import type { Reading } from './store.ts'

export function * readings (meters: number, hours: number): Generator<Reading> {
  let s = 60221
  for (let m = 0; m < meters; m++) {
    const meter = `M-${m.toString().padStart(5, '0')}`
    for (let h = 0; h < hours; h++) {
      s = (s * 16807) % 2147483647
      yield { meter, at: 1_700_000_000 + h * 3600, kwh: (s % 900) / 1000 + (h % 24 > 17 ? 0.4 : 0) }
    }
  }
}
