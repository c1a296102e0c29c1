import type { Event, RawEvent, Stage } from '../core/types.ts';

const LINE = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) ([A-Z]+) \[(\w+)\] (.*)$/;

export const parse: Stage<RawEvent, Event> = {
  name: 'parse',
  process(raw) {
    const m = LINE.exec(raw.line);
    if (!m) return undefined;
    const fields: Record<string, string> = {};
    let message = '';
    for (const word of m[4].split(' ')) {
      const eq = word.indexOf('=');
      if (eq > 0 && (word.startsWith('region=') || word.startsWith('trace='))) fields[word.slice(0, eq)] = word.slice(eq + 1);
      else message += message ? ` ${word}` : word;
    }
    return { ...raw, at: Date.parse(m[1]), level: m[2], service: m[3], message, fields, hidden: 0 };
  },
};
