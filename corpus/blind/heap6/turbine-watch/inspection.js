import { bus } from './bus.js';

const open = new Map();

export function beginInspection(turbine) {
  const seen = [];
  const onSample = (sample) => {
    if (sample.turbine === turbine) seen.push(sample);
  };
  bus.on('sample', onSample);
  open.set(turbine, { onSample, seen });
}

export function endInspection(turbine) {
  const inspection = open.get(turbine);
  open.delete(turbine);
  bus.removeListener('sample', inspection.onSample);
  return inspection.seen.length;
}
