import type { Hit, Stage } from './types.ts';

const LINE = /^(\S+) \S+ \S+ \[(\d{2})\/(\w{3})\/(\d{4}):(\d{2}):(\d{2}):(\d{2}) ([+-]\d{4})\] "([A-Z]+) (\S+) HTTP\/\d(?:\.\d)?" (\d{3}) (\d+|-) "[^"]*" "([^"]*)" (\d+)$/;
const MONTH: Record<string, number> = { Jan: 0, Feb: 1, Mar: 2, Apr: 3, May: 4, Jun: 5, Jul: 6, Aug: 7, Sep: 8, Oct: 9, Nov: 10, Dec: 11 };

export const lines: Stage<Buffer, string[]> = async function* (source) {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of source) {
    const list = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = list.pop()!;
    if (list.length > 0) yield list;
  }
  if (rest !== '') yield [rest];
};

export const hits =
  (rejected: (line: string) => void): Stage<string[], Hit[]> =>
  async function* (source) {
    let dayText = '';
    let day = 0;
    for await (const list of source) {
      const out: Hit[] = [];
      for (const line of list) {
        const m = LINE.exec(line);
        if (m === null) {
          rejected(line);
          continue;
        }
        if (m[2] !== dayText) {
          dayText = m[2]!;
          day = Date.UTC(Number(m[4]), MONTH[m[3]!]!, Number(dayText)) / 1000;
        }
        out.push({
          at: day + Number(m[5]) * 3600 + Number(m[6]) * 60 + Number(m[7]),
          address: m[1]!,
          method: m[9]!,
          path: m[10]!,
          status: Number(m[11]),
          bytes: m[12] === '-' ? 0 : Number(m[12]),
          micros: Number(m[14]),
          agent: m[13]!,
        });
      }
      if (out.length > 0) yield out;
    }
  };
