import { Signal } from './signal.js';

export function combine(sources, join) {
  const combined = new Signal(join(...sources.map((source) => source.value)));
  const stops = sources.map((source) => source.observe(() => {
    combined.set(join(...sources.map((each) => each.value)));
  }));
  combined.dispose = () => stops.forEach((stop) => stop());
  return combined;
}
