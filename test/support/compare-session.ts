import type { Comparison } from '../../source/compare/compare.ts';
import { compareSession } from '../../source/screens/compare/session.ts';
import { plain } from './session.ts';

/** A session on a comparison, without a terminal: the reducer and the painters as they are, a world that writes down what it is asked. */
export function compareSessionOn(comparison: Comparison, size = { columns: 100, rows: 30 }) {
  const asked: string[] = [];
  const session = compareSession(
    comparison,
    'before (10) → after (10)',
    {
      method: async () => [],
      exportReport: async (_slots, _index, _findings, path) => asked.push(`export ${path}`) > 0,
      edit: async ({ url, line }) => {
        asked.push(`edit ${url}:${line}`);
        return null;
      },
      write: (sequence) => void asked.push(`write ${JSON.stringify(sequence)}`),
      suspend: async () => void asked.push('suspend'),
      another: () => void asked.push('another'),
      redraw: () => void asked.push('redraw'),
      quit: () => void asked.push('quit'),
    },
    { size, level: 3, ascii: false, mouse: false, theme: 'dark' },
  );
  return {
    session,
    asked,
    text: () => session.paint(size).map(plain).join('\n'),
    slot: () => session.get().slots[0],
    async press(...keys: string[]) {
      for (const key of keys) session.dispatch({ type: 'key', key });
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}
