import { count } from '../../format/numbers.ts';
import { heldTargets } from '../../heap/retainers/registries.ts';
import { isStore } from '../../heap/suspects/main-part.ts';
import {
  endsIn,
  type HeapCase,
  inBackticks,
  lastOf,
  pathHas,
  plainWhere,
  type Shape,
  things,
  variable,
  where,
} from './shape.ts';
import {
  amount,
  isListener,
  isNodesList,
  isOfManyEvents,
  iteratorOf,
  ofEmitter,
  streamOf,
  timersOf,
  WAITS_IN,
  waiting,
} from './waiters.ts';

// What waits to be called, read or settled: listeners, timers, promises, streams.

/** Node warns of a leak from 11 listeners on: of one function, a hundred times as many are added again and again. */
const FAR_TOO_MANY = 1000;
/** So many timers that nobody can clear are no oversight of one place. */
const DROPPED = 100;

/** What a stream is piped into, which it holds by its listeners as well. */
export const PIPED: Shape = {
  rule: 'piped-stream',
  mayBeMeant: true,
  fits: (c) => endsIn(c, /^\._readableState$/) && lastOf(c) === '.pipes',
  title: (c) => `${inBackticks(streamOf(c))} is piped into ${things(c)}, and keeps them until it is unpiped`,
  proposal: (c) =>
    `When one of them ends before ${inBackticks(streamOf(c))} does, unpipe and destroy it: pausing or dropping it is not enough, because the source still holds it and its listeners.`,
  tradeOffs: ['Data still on its way to a destination is lost when you destroy it.'],
  code: (c) => ({
    before: `${streamOf(c)}.pipe(filter);\n// later\nfilter.pause();`,
    after: `${streamOf(c)}.pipe(filter);\n// later\n${streamOf(c)}.unpipe(filter);\nfilter.destroy();`,
  }),
};

/** Node's own lists of performance entries. */
const ENTRIES = /^(mark|measure)EntryBuffer$|^resourceTimingBuffer$/;
const CLEARS: Record<string, string> = {
  mark: 'clearMarks',
  measure: 'clearMeasures',
  resource: 'clearResourceTimings',
};
const clears = (c: HeapCase) => CLEARS[/mark|measure|resource/.exec(lastOf(c))?.[0] ?? 'mark'];

export const WAITING: readonly Shape[] = [
  {
    rule: 'performance-entries',
    fits: (c) => endsIn(c, ENTRIES) && ENTRIES.test(lastOf(c)),
    title: (c) => `Performance entries pile up in node's ${lastOf(c)}: ${things(c)}`,
    proposal: (c) =>
      `Every entry of performance.mark(), measure() or fetch() stays until it is cleared: call performance.${clears(c)}(name) after reading it, or measure with performance.now() and keep no entry.`,
    tradeOffs: ['A PerformanceObserver still gets each entry; getEntries() no longer does.'],
    code: (c) => ({
      before: 'performance.mark(name);',
      after: `performance.mark(name);\n// once it has been read:\nperformance.${clears(c)}(name);`,
    }),
  },
  {
    rule: 'unread-iterator',
    // Of node's on(emitter, event): events that came and were not asked for.
    fits: (c) => endsIn(c, /^unconsumedEvents$/),
    proof: (c) =>
      amount(c) >= FAR_TOO_MANY ? `${count(amount(c))} events wait that no code has consumed` : null,
    title: (c) =>
      `${inBackticks(iteratorOf(c).name)}, the async iterator of \`${iteratorOf(c).call}\`, is read too slowly or no longer read: ${things(c)} wait in its unconsumedEvents`,
    proposal: (c) =>
      `The reader of ${inBackticks(iteratorOf(c).name)} must consume every event, or end: break out of for await, call \`${iteratorOf(c).name}.return()\`, or pass on() a signal. If events may be dropped, use a listener that keeps the latest; if not, pass on() a highWaterMark, which pauses an emitter that can be paused.`,
    tradeOffs: ['The emitter must be able to wait, or events are lost.'],
    code: (c) => ({
      before: `const ${iteratorOf(c).name} = ${iteratorOf(c).call};`,
      after: `const ${iteratorOf(c).name} = ${iteratorOf(c).call.replace(/\)$/, ', { signal })')};\nfor await (const [event] of ${iteratorOf(c).name}) handle(event); // all of them\n// where it ends: controller.abort()`,
    }),
  },
  {
    rule: 'listener-leak',
    fits: isListener,
    proof: (c) =>
      amount(c) >= FAR_TOO_MANY
        ? `${count(amount(c))} listeners of one function on one event: node warns from 11 on`
        : null,
    title: (c) =>
      isOfManyEvents(c)
        ? `Listeners pile up on ${where(c)}, each on an event of its own: ${things(c)}`
        : `Listeners pile up on \`'${plainWhere(c)}'\`${ofEmitter(c)}: ${things(c)}`,
    proposal: (c) =>
      isOfManyEvents(c)
        ? `An event name created per item, such as 'done:' + id, keeps its listener until it is emitted or removed: remove it in every way that the item can end (success, failure, timeout), or use one event and a Map of waiting callers. once(emitter, name, { signal }) of node:events removes it when the signal aborts.`
        : `Remove every \`'${plainWhere(c)}'\` listener that you add, or add it only once: use once(), an AbortSignal, or off() where its owner ends. A listener keeps everything it closes over.`,
    tradeOffs: [
      'The owner needs a clear end at which it removes the listener; forgetting it once brings the leak back.',
      'Raising setMaxListeners hides the warning and keeps the leak.',
    ],
    code: (c) =>
      c.piled === 'Listener'
        ? {
            before: `signal.addEventListener('${plainWhere(c)}', listener);`,
            after: `signal.addEventListener('${plainWhere(c)}', listener);\n// where the owner ends:\nsignal.removeEventListener('${plainWhere(c)}', listener);`,
          }
        : {
            before: `emitter.on('${plainWhere(c)}', listener);`,
            after: `emitter.on('${plainWhere(c)}', listener);\n// where the owner ends:\nemitter.off('${plainWhere(c)}', listener);`,
          },
  },
  {
    rule: 'async-store',
    fits: (c) =>
      c.suspect.kind !== 'chain' &&
      (/^(AsyncContextFrame|AsyncLocalStorage)$/.test(c.holder) ||
        pathHas(c, /kResourceStore|kAsyncContextFrame/)),
    proof: () => null,
    title: (c) => `AsyncLocalStorage keeps stores alive: ${things(c)}`,
    proposal: () =>
      'Keep stores small: work started inside run() (timers, sockets, promises that never settle) holds the store until it ends. Use exit() around long-lived work.',
    tradeOffs: ['Work started under exit() no longer sees the store.'],
    code: () => ({
      before: 'storage.run({ request }, () => startPolling());',
      after: 'storage.run({ id: request.id }, () => storage.exit(() => startPolling()));',
    }),
  },
  {
    rule: 'async-store',
    fits: (c) => c.suspect.kind === 'chain' && isStore(c.model, c.suspect.node),
    proof: () => null,
    title: (c) =>
      `Each store of an AsyncLocalStorage keeps the one before it: ${count(c.suspect.links)} ${c.piled}`,
    proposal: () =>
      'A store that is entered with enterWith() stays in force for all that the same work does next, such as the next turn of a loop: the store made there has it as its parent, and so on. Give each unit of work its own with run(store, work), which ends with the work, and keep in a store what is needed of the one around it, not the store itself.',
    tradeOffs: ['What runs after run() has returned no longer sees the store.'],
    code: () => ({
      before: 'storage.enterWith({ parent: storage.getStore(), job });\nawait perform(job);',
      after: 'await storage.run({ job }, () => perform(job));',
    }),
  },
  {
    rule: 'timer-leak',
    fits: (c) =>
      /^(Timeout|Immediate|TimersList)$/.test(c.piled) ||
      /^(Timeout|TimersList|PriorityQueue)$/.test(c.holder) ||
      // A list that the last of many timers holds is no matter of timers.
      (c.suspect.kind !== 'chain' &&
        (isNodesList(c) || endsIn(c, /^(timerListQueue|knownTimersById|immediateQueue)$/))),
    proof: (c) => {
      const { dropped } = timersOf(c);
      return dropped < DROPPED
        ? null
        : `only node's own list refers to ${count(dropped)} of these intervals: no code is left that can clear them`;
    },
    title: (c) => {
      const { count: all, intervals } = timersOf(c);
      if (intervals > 0 && intervals >= all / 2)
        return `Intervals that are not cleared keep what they close over: ${things(c)}`;
      return all > 0
        ? `Pending one-shot timers keep what they close over: ${things(c)}`
        : `Timers keep what they close over: ${things(c)}`;
    },
    proposal: (c) => {
      const { count: all, intervals } = timersOf(c);
      return intervals === 0 && all > 0
        ? 'Each is freed when it fires. If there are too many, clear them (clearTimeout) when the event they wait for has happened or their owner ends, and let them close over small values such as an id; one timer that serves all is cheaper still.'
        : 'Keep the handle that setInterval returns and clear it where the owner ends; one timer that serves all owners is cheaper still.';
    },
    tradeOffs: ['unref() lets the process end but frees nothing.'],
    code: (c) =>
      timersOf(c).intervals === 0
        ? {
            before: 'setTimeout(() => give(up), LONG);',
            after: 'const timer = setTimeout(() => give(up), LONG);\nup.onDone(() => clearTimeout(timer));',
          }
        : {
            before: 'setInterval(() => refresh(session), 60_000);',
            after:
              'const timer = setInterval(() => refresh(session), 60_000);\nsession.onClose(() => clearInterval(timer));',
          },
  },
  {
    rule: 'pending-promises',
    fits: (c) =>
      c.pending !== -1 ||
      /^(system \/ PromiseReaction|PromiseReaction|AsyncFunction|system \/ AwaitContext|Generator)$/.test(
        c.piled,
      ) ||
      (c.holder === 'Promise' && c.piled !== 'Promise'),
    title: (c) =>
      c.piled === 'Promise' || c.pending === -1
        ? `Promises that never settle pile up at ${where(c)}: ${things(c)}`
        : `${where(c)} holds ${count(c.suspect.contents.count)} resolvers of promises that have not settled${waiting(c)}`,
    proposal: (c) =>
      c.pending !== -1 && c.piled !== 'Promise'
        ? `Take each out of ${where(c)} and call it when its turn comes and when its caller ends: a dropped resolver (because a limit is reached, say) leaves its caller waiting forever. End each wait with a rejection (a timeout, an AbortSignal), and refuse new ones when too many wait.`
        : 'Give each wait an end: a timeout, an AbortSignal, or a rejection when the connection closes. Chains built as p = p.then(…) grow forever: await in a loop instead.',
    tradeOffs: ['A timeout turns a silent wait into an error that callers must handle.'],
    code: (c) => {
      const list = variable(c, 'waiting');
      if (c.pending === -1 || c.piled === 'Promise')
        return {
          before: 'queue = queue.then(() => work(item));',
          after: 'for await (const item of items) await work(item);',
        };
      const isArray = c.holder === 'Array';
      const put = isArray
        ? `${list}.push(resolve);`
        : c.holder === 'Map'
          ? `${list}.set(id, resolve);`
          : c.holder === 'Set'
            ? `${list}.add(resolve);`
            : `${list}[id] = resolve;`;
      return {
        before: `return new Promise((resolve) => { ${put} });`,
        after: `const { promise, resolve, reject } = Promise.withResolvers();\nconst timer = setTimeout(() => { remove(${list}, ${isArray ? 'resolve' : 'id'}); reject(new Error('waited too long')); }, LIMIT);\n${put}\nreturn promise.finally(() => clearTimeout(timer));`,
      };
    },
  },
  {
    rule: 'unread-stream',
    fits: (c) =>
      endsIn(c, /^\._(readable|writable)State$/) &&
      (WAITS_IN.test(lastOf(c)) || WAITS_IN.test(c.path.at(-1) ?? '')),
    title: (c) =>
      pathHas(c, /^\._readableState$/)
        ? `${inBackticks(streamOf(c))} is a stream that no code reads: ${things(c)} wait in it`
        : `${inBackticks(streamOf(c))} is written to faster than it drains: ${things(c)} wait in it`,
    proposal: (c) =>
      pathHas(c, /^\._readableState$/)
        ? `Read ${inBackticks(streamOf(c))}, resume() or destroy() it; where push() feeds it, stop while push() returns false.`
        : `Wait for 'drain' when \`${streamOf(c)}.write()\` returns false, or let pipeline() do so.`,
    tradeOffs: ['The producer must be able to wait, or drop data.'],
    code: (c) => ({
      before: `${streamOf(c)}.write(item);`,
      after: `if (!${streamOf(c)}.write(item)) await once(${streamOf(c)}, 'drain');`,
    }),
  },
  {
    rule: 'open-ports',
    mayBeMeant: true,
    fits: (c) => c.piled === 'MessagePort',
    title: (c) => `Message ports are open until they are closed: ${things(c)}`,
    proposal: () =>
      'The process itself holds an open port and everything its listeners close over: close() either end of a MessageChannel after its last message, or keep one channel for all.',
    tradeOffs: ['A message sent after close() is lost.'],
    code: () => ({
      before: "port1.on('message', (message) => finish(task, message));",
      after: "port1.once('message', (message) => { port1.close(); finish(task, message); });",
    }),
  },
  {
    rule: 'finalization-registry',
    fits: (c) => c.holder === 'FinalizationRegistry',
    proof: (c) => {
      const kept = heldTargets(c.model, c.suspect.node);
      return kept === 0
        ? null
        : `${count(kept)} of the objects it watches are kept by the values they are registered with: they can never be collected, and its callback never runs for them`;
    },
    title: (c) => `${where(c)} holds the values for its callbacks: ${things(c)}`,
    proposal: (c) =>
      `${where(c)} holds each registered value until its object is collected: register a small value such as a number that does not lead to the object, and check what keeps the objects.`,
    tradeOffs: ['The callback must look up what it needs.'],
    code: (c) => ({
      before: `${variable(c, 'registry')}.register(handle, everything);`,
      after: `${variable(c, 'registry')}.register(handle, handle.fd);`,
    }),
  },
];
