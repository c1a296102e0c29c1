import type { Event, Stage } from '../core/types.ts';

/** Drops most of the debug chatter, by a hash of the trace so that a trace is kept or dropped as a whole. */
export function sample(share: number): Stage<Event, Event> {
  return {
    name: 'sample',
    process(e) {
      if (e.level !== 'DEBUG') return e;
      let h = 0x811c9dc5;
      for (let i = 0; i < e.fields.trace.length; i++) h = Math.imul(h ^ e.fields.trace.charCodeAt(i), 0x01000193);
      return (h >>> 0) / 4294967296 < share ? e : undefined;
    },
  };
}
