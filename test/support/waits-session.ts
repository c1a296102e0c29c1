import { diagnoseWaits } from '../../source/diagnose/waits/diagnose.ts';
import { waitsMethod } from '../../source/diagnose/waits/method.ts';
import type { ColourLevel } from '../../source/paint/colour.ts';
import type { ThemeName } from '../../source/paint/theme.ts';
import { waitsSession } from '../../source/screens/waits/session.ts';
import type { WaitsModel } from '../../source/waits/model.ts';
import { plain } from './session.ts';
import { testSources } from './sources.ts';

/** A session on a recording of waits, without a terminal: the reducer and the painters as they are, a world that writes down what it is asked. */
export async function waitsSessionOn(
  models: WaitsModel | WaitsModel[],
  { columns = 120, rows = 40, level = 0 as ColourLevel, ascii = false, theme = 'dark' as ThemeName } = {},
) {
  const all = [models].flat();
  const asked: string[] = [];
  const session = waitsSession(
    all.map((model, at) => ({ title: at === 0 ? 'app.waits.json' : `app${at + 1}.waits.json`, model })),
    {
      diagnose: async (one) => diagnoseWaits(one, testSources()),
      method: async (slots, index) =>
        waitsMethod(slots[index].model, slots[index].findings ?? [], slots[index]),
      exportReport: async (_slots, _index, _findings, path) => asked.push(`export ${path}`) > 0,
      edit: async ({ url, line }) => {
        asked.push(`edit ${url}:${line}`);
        return null;
      },
      write: (sequence) => void asked.push(`write ${sequence.length}`),
      suspend: async () => void asked.push('suspend'),
      another: () => void asked.push('another'),
      redraw: () => void asked.push('redraw'),
      quit: () => void asked.push('quit'),
    },
    { size: { columns, rows }, level, ascii, mouse: false, theme },
  );
  await session.diagnose();
  const lines = () => session.paint({ columns, rows }).map(plain);
  return {
    session,
    asked,
    lines,
    text: () => lines().join('\n'),
    async press(...keys: string[]) {
      for (const key of keys) {
        session.dispatch({ type: 'key', key });
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}
