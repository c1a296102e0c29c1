import { buildModel } from '../../source/cpu/build.ts';
import { type CpuModel, WHOLE } from '../../source/cpu/model.ts';
import type { Diagnosis } from '../../source/diagnose/diagnose.ts';
import type { ColourLevel } from '../../source/paint/colour.ts';
import type { ThemeName } from '../../source/paint/theme.ts';
import { type Beginning, profileSession } from '../../source/screens/cpu/session.ts';
import type { ProfileSession, ProfileWorld } from '../../source/screens/cpu/state.ts';
import { profileSubject } from '../../source/screens/cpu/subject.ts';
import { paintScreen } from '../../source/screens/view.ts';
import { recordingOf, type SampleSpec } from './recording.ts';

export interface Bench {
  session: ProfileSession;
  /** Presses keys one after another, by the names in `keys.ts`, and waits for what they set going. */
  press(...keys: string[]): Promise<void>;
  /** The screen without its escape sequences. */
  text(): string;
  row(y: number): string;
  /** What the session asked of the world. */
  asked: string[];
}

export const plain = (line: string) => line.replace(/\x1b\[[\d;]*m/g, '');

/** A session over samples, without a terminal: the reducer and the painters as they are, a world that writes down what it is asked. */
export function sessionOn(
  samples: SampleSpec[] | SampleSpec[][],
  {
    columns = 120,
    rows = 36,
    level = 0 as ColourLevel,
    ascii = false,
    theme = 'dark' as ThemeName,
    world = {} as Partial<ProfileWorld>,
    begin = {} as Beginning,
  } = {},
): Bench {
  const sets = (Array.isArray(samples[0]) ? samples : [samples]) as SampleSpec[][];
  const recordings = sets.map((set) => recordingOf(set));
  const asked: string[] = [];
  const pending: Promise<unknown>[] = [];
  const note = <T>(what: string, result: T): Promise<T> => {
    asked.push(what);
    const promise = Promise.resolve(result);
    pending.push(promise);
    return promise;
  };
  const full: ProfileWorld = {
    derive: (slot, view) =>
      note<CpuModel>(`derive ${JSON.stringify(view)}`, buildModel(recordings[slot], view)),
    diagnose: () => note<Diagnosis>('diagnose', { findings: [], levers: [] }),
    method: () => note('method', []),
    source: (_, { url }) => note(`source ${url}`, 'Source not found'),
    laboratory: {
      command: () => ({ text: '', from: null }),
      remember: (_, command) => void asked.push(`remember ${command}`),
      prove: (_, __, command, ___, patch) =>
        note(`prove ${command}${patch === undefined ? '' : ` ${patch}`}`, null),
      probe: (_, __, command) => note(`probe ${command}`, null),
      review: () => ({ path: 'a.js', diff: '--- a/a.js\n+++ b/a.js\n-old\n+new\n' }),
      apply: () => {
        asked.push('apply');
        return 'a.js';
      },
    },
    exportReport: (_, __, ___, path, force) => note(`export ${path}${force ? ' by force' : ''}`, true),
    edit: ({ url, line }) => note(`edit ${url}:${line}`, null),
    write: (sequence) => void asked.push(`write ${JSON.stringify(sequence)}`),
    suspend: () => note('suspend', undefined),
    redraw: () => void asked.push('redraw'),
    another: () => void asked.push('another'),
    quit: () => void asked.push('quit'),
    ...world,
  };
  const models = recordings.map((recording, i) => ({
    title: `rec${i}.cpuprofile`,
    model: buildModel(recording, WHOLE),
  }));
  const look = { size: { columns, rows }, level, ascii, mouse: false, theme };
  const session = profileSession(models, full, look, begin);
  session.dispatch({ type: 'resize', size: { columns, rows } });
  const settle = async () => {
    while (pending.length > 0) await pending.pop();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    session,
    asked,
    async press(...keys) {
      for (const key of keys) {
        session.dispatch({ type: 'key', key });
        await settle();
      }
    },
    text: () => paintScreen(profileSubject, session.get()).map(plain).join('\n'),
    row: (y) => plain(paintScreen(profileSubject, session.get())[y]),
  };
}
