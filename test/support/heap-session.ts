import { diagnoseHeap } from '../../source/diagnose/heap/diagnose.ts';
import { heapMethod } from '../../source/diagnose/heap/method.ts';
import { type QueryCall, queriesThrough } from '../../source/heap/ask.ts';
import type { HeapModel, HeapPhase, OpenedHeap } from '../../source/heap/model.ts';
import { answer } from '../../source/heap/queries.ts';
import type { ColourLevel } from '../../source/paint/colour.ts';
import type { ThemeName } from '../../source/paint/theme.ts';
import { type HeapSession, type HeapWorld, heapSession } from '../../source/screens/heap/session.ts';
import type { HeapSlot } from '../../source/screens/heap/state.ts';
import { plain } from './session.ts';

export interface HeapBench {
  session: HeapSession;
  /** Presses keys one after another, by the names in `keys.ts`, and waits for what they set going. */
  press(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** The screen without its escape sequences. */
  text(): string;
  row(y: number): string;
  asked: string[];
  slot(): HeapSlot;
  settle(): Promise<void>;
}

const answers = new Map<string, unknown>();
const numbers = new WeakMap<HeapModel, number>();
let models = 0;
const numberOf = (model: HeapModel) => {
  if (!numbers.has(model)) numbers.set(model, models++);
  return numbers.get(model)!;
};

/** What is worked out of models that do not change is the same each time: sessions on one heap share it. */
function once<T>(what: string, of: HeapModel[], work: () => T): T {
  const key = `${of.map(numberOf)} ${what}`;
  if (!answers.has(key)) answers.set(key, work());
  return answers.get(key) as T;
}

function answerOnce(model: HeapModel, call: QueryCall): unknown {
  if (call.method === 'compare')
    return once('compare', [model, ...(call.args[0] as HeapModel[])], () => answer(model, call));
  // Objects of a comparison come with a column of the whole heap: no key.
  if (call.method === 'objects' && call.args[3]) return answer(model, call);
  return once(JSON.stringify(call), [model], () => answer(model, call));
}

/** A snapshot that is open, answering on this thread. */
export function openedHeap(model: HeapModel, retained: Promise<void> = Promise.resolve()): OpenedHeap {
  let phase: HeapPhase = 'retained';
  if (!model.dominators) {
    phase = 'groups';
    retained.then(() => {
      phase = 'retained';
    });
  }
  return {
    kind: 'heap',
    model,
    ready: (wanted) => (wanted === 'groups' ? Promise.resolve() : retained),
    phase: () => phase,
    query: queriesThrough(async (call) => {
      await retained;
      return answerOnce(model, call);
    }),
    close: () => {},
  };
}

/** A session on snapshots, without a terminal: the reducer and the painters as they are, a world that writes down what it is asked. */
export async function heapSessionOn(
  heaps: (HeapModel | OpenedHeap)[],
  {
    columns = 140,
    rows = 44,
    level = 0 as ColourLevel,
    ascii = false,
    theme = 'dark' as ThemeName,
    secondEngine = null as HeapSlot['secondEngine'],
  } = {},
): Promise<HeapBench> {
  const asked: string[] = [];
  const world: HeapWorld = {
    diagnose: async ({ model }) => once('diagnosis', [model], () => diagnoseHeap(model)),
    method: async (slots, index) => {
      const { heap, findings, goals, pinned } = slots[index];
      return heapMethod(heap.model, findings ?? [], { goals, pinned, before: index });
    },
    exportReport: async (_, __, ___, path, force) => {
      asked.push(`export ${path}${force ? ' by force' : ''}`);
      return force || !path.startsWith('there');
    },
    edit: async ({ url, line }) => {
      asked.push(`edit ${url}:${line}`);
      return null;
    },
    write: (sequence) => void asked.push(`write ${JSON.stringify(sequence)}`),
    suspend: async () => void asked.push('suspend'),
    redraw: () => void asked.push('redraw'),
    another: () => void asked.push('another'),
    quit: () => void asked.push('quit'),
  };
  const opened = heaps.map((heap) => ('kind' in heap ? heap : openedHeap(heap)));
  const shown = opened.map((heap, i) => ({ title: `${i + 1}.heapsnapshot`, heap, secondEngine }));
  const session = heapSession(shown, world, {
    size: { columns, rows },
    level,
    ascii,
    mouse: false,
    theme,
  });
  session.dispatch({ type: 'resize', size: { columns, rows } });
  // Questions are answered within a few turns of the event loop, none of them by a timer.
  const settle = async () => {
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  };
  if (opened.every((heap) => heap.phase() === 'retained')) await session.diagnose();
  await settle();
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      session.dispatch({ type: 'key', key });
      await settle();
    }
  };
  return {
    session,
    asked,
    press,
    settle,
    type: (text) => press(...Array.from(text, (char) => (char === ' ' ? 'space' : char))),
    text: () => session.paint({ columns, rows }).map(plain).join('\n'),
    row: (y) => plain(session.paint({ columns, rows })[y]),
    slot: () => session.get().slots[session.get().active],
  };
}
