import { waiterOf } from '../../heap/promises.ts';
import { isWasmMemory } from './binary.ts';
import { COLLECTIONS, isBinary } from './collections.ts';
import { SCOPES } from './scopes.ts';
import { type HeapCase, type Shape, things, variable, where } from './shape.ts';

const pathHas = (c: HeapCase, pattern: RegExp) => c.path.some((word) => pattern.test(word));
/**
 * Whether the path ends in such a place. A variable that a listener or timer merely closes over is no listener: beyond a function
 * the path is that function's scope.
 */
function endsIn(c: HeapCase, pattern: RegExp): boolean {
  const at = c.path.findLastIndex((word) => pattern.test(word));
  return at >= 0 && !c.path.slice(at + 1).some((word) => /\(\)/.test(word));
}
const lastOf = (c: HeapCase) => c.path.findLast((word) => !word.startsWith('[')) ?? '';
/** What stands before a stream's state on the path. */
const streamOf = (c: HeapCase) =>
  c.path[c.path.findLastIndex((word) => /^\._(readable|writable)State$/.test(word)) - 1]?.replace(
    /^\./,
    '',
  ) ?? 'stream';

const waiting = (c: HeapCase) => {
  const waiter = c.pending === -1 ? '' : waiterOf(c.model, c.pending);
  return waiter && `: ${waiter} waits`;
};
/** Ways that heaps grow, the particular before the general. To add one, add it here and a program to its test. */
export const SHAPES: readonly Shape[] = [
  {
    rule: 'detached-nodes',
    fits: (c) => c.piled.startsWith('Detached ') || c.holder.startsWith('Detached '),
    title: (c) => `${where(c)} keeps detached DOM nodes alive: ${things(c)}`,
    proposal: (c) =>
      `Drop the reference at ${c.path.join(' → ')} when the nodes leave the document: clear the variable, or hold them weakly.`,
    tradeOffs: ['Nodes that are to be shown again must then be made again.'],
    code: (c) => ({
      before: `${variable(c, 'kept')} = node; // stays after node.remove()`,
      after: `node.remove();\n${variable(c, 'kept')} = null;`,
    }),
  },
  {
    rule: 'listener-leak',
    fits: (c) => endsIn(c, /^\._events$|<symbol kEvents>|_listeners/) || c.piled === 'Listener',
    title: (c) => `Listeners pile up on '${where(c)}': ${things(c)}`,
    proposal: (c) =>
      `Every '${where(c)}' listener that is added must be removed, or be added once: use once(), an AbortSignal, or off() where its owner ends. What each one closes over is kept as long as it listens.`,
    tradeOffs: [
      'The owner needs an end of life at which it lets go; forgetting it once brings the leak back.',
      'Raising setMaxListeners hides the warning and keeps the leak.',
    ],
    code: (c) => ({
      before: `emitter.on('${where(c)}', listener);`,
      after: `emitter.on('${where(c)}', listener);\n// where the owner ends:\nemitter.off('${where(c)}', listener);`,
    }),
  },
  {
    rule: 'async-store',
    fits: (c) =>
      /^(AsyncContextFrame|AsyncLocalStorage)$/.test(c.holder) ||
      pathHas(c, /kResourceStore|kAsyncContextFrame/),
    title: (c) => `AsyncLocalStorage keeps stores alive: ${things(c)}`,
    proposal: () =>
      'Keep stores small, and leave them: what starts inside run() (timers, sockets, promises that never settle) holds the store until it ends. Use exit() around long-lived work.',
    tradeOffs: ['Work started under exit() no longer sees the store.'],
    code: () => ({
      before: 'storage.run({ request }, () => startPolling());',
      after: 'storage.run({ id: request.id }, () => storage.exit(() => startPolling()));',
    }),
  },
  {
    rule: 'timer-leak',
    fits: (c) =>
      /^(Timeout|Immediate|TimersList)$/.test(c.piled) ||
      /^(Timeout|TimersList|PriorityQueue)$/.test(c.holder) ||
      endsIn(c, /^(timers|timerListQueue|knownTimersById|immediateQueue)$/),
    title: (c) => `Timers that never end keep what they close over: ${things(c)}`,
    proposal: () =>
      'Keep the handle that setTimeout or setInterval returns and clear it where the owner ends; one timer that serves all owners is cheaper still.',
    tradeOffs: ['unref() lets the process end but frees nothing.'],
    code: () => ({
      before: 'setInterval(() => refresh(session), 60_000);',
      after:
        'const timer = setInterval(() => refresh(session), 60_000);\nsession.onClose(() => clearInterval(timer));',
    }),
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
        : `${where(c)} holds ${c.suspect.contents.count.toLocaleString('en-US')} resolvers of promises that have not settled${waiting(c)}`,
    proposal: (c) =>
      c.pending !== -1 && c.piled !== 'Promise'
        ? `Take each out of ${where(c)} and call it, when its turn comes and when who waits goes: a resolver that is dropped leaves its caller waiting for ever. Give each wait an end (a timeout, an AbortSignal), and refuse new ones where too many wait.`
        : 'Give each wait an end: a timeout, an AbortSignal, or a rejection when the other side goes. Chains built as p = p.then(…) grow for ever: await in a loop instead.',
    tradeOffs: ['A timeout turns a silent wait into an error that callers must handle.'],
    code: (c) =>
      c.pending !== -1 && c.piled !== 'Promise'
        ? {
            before: `return new Promise((resolve) => { ${variable(c, 'waiting')}.push(resolve); });`,
            after: `const { promise, resolve, reject } = Promise.withResolvers();\nconst timer = setTimeout(() => { remove(${variable(c, 'waiting')}, resolve); reject(new Error('waited too long')); }, LIMIT);\n${variable(c, 'waiting')}.push(resolve);\nreturn promise.finally(() => clearTimeout(timer));`,
          }
        : {
            before: 'queue = queue.then(() => work(item));',
            after: 'for await (const item of items) await work(item);',
          },
  },
  {
    rule: 'large-string',
    fits: (c) => /^\((concatenated |sliced )?string\)$/.test(c.holder),
    title: (c) =>
      c.suspect.kind === 'chain'
        ? `${where(c)} is one string put together of ${c.suspect.links.toLocaleString('en-US')} parts, all of them kept`
        : `One string at ${where(c)} takes much of the heap`,
    proposal: () =>
      'Text built by += keeps every part: write it to a stream as it comes. A slice keeps the whole string it was cut from.',
    tradeOffs: ['A stream must be waited for.'],
    code: () => ({ before: 'log += line;', after: 'stream.write(line);' }),
  },
  {
    rule: 'linked-list',
    fits: (c) => c.suspect.kind === 'chain',
    title: (c) =>
      `A linked list of ${c.suspect.links.toLocaleString('en-US')} ${c.holder} hangs from ${where(c)}`,
    proposal: (c) =>
      `Something holds one end at ${c.path.join(' → ')} while the list only grows: cut it behind what has been handled, or give it a largest length.`,
    tradeOffs: ['Whoever still walks the old links no longer finds them.'],
    code: () => ({
      before: `tail = tail.next = item;`,
      after: `tail = tail.next = item;\n// from the old end, where it is handled or too much:\nif (++length > LIMIT) { head = head.next; length--; }`,
    }),
  },
  {
    rule: 'unread-stream',
    fits: (c) => endsIn(c, /^\._(readable|writable)State$/) && /^\.?(buffer|buffered|head)$/.test(lastOf(c)),
    title: (c) =>
      pathHas(c, /^\._readableState$/)
        ? `${streamOf(c)} is a stream that nobody reads: ${things(c)} wait in it`
        : `${streamOf(c)} is written to faster than it drains: ${things(c)} wait in it`,
    proposal: (c) =>
      pathHas(c, /^\._readableState$/)
        ? `Read ${streamOf(c)}, resume() or destroy() it; where it is fed by push(), stop while push() returns false.`
        : `Wait for 'drain' where ${streamOf(c)}.write() returns false, or let pipeline() do so.`,
    tradeOffs: ['Whoever feeds the stream must be able to wait, or drop.'],
    code: (c) => ({
      before: `${streamOf(c)}.write(item);`,
      after: `if (!${streamOf(c)}.write(item)) await once(${streamOf(c)}, 'drain');`,
    }),
  },
  {
    rule: 'string-slices',
    fits: (c) => c.piled === '(sliced string)',
    title: (c) =>
      `${where(c)} keeps ${c.suspect.contents.count.toLocaleString('en-US')} slices of strings, and with each the whole text it was cut from`,
    proposal: (c) =>
      `A string cut from a longer one (slice, substring, split, match) keeps all of that one alive. Copy what ${where(c)} is to keep, and bound it.`,
    tradeOffs: ['Copying costs time for each piece kept.'],
    code: (c) => ({
      before: `${variable(c, 'kept')}.set(text.slice(4, 30), value);`,
      after: `${variable(c, 'kept')}.set(Buffer.from(text.slice(4, 30)).toString(), value);`,
    }),
  },
  {
    rule: 'module-cache',
    mayBeMeant: true,
    // Any path may come by the cache; it is the cause where modules pile up, or nothing comes after it.
    fits: (c) => c.piled === 'Module' || /^\.(_cache|_pathCache|moduleCache)$/.test(c.path.at(-1) ?? ''),
    title: (c) => `Modules pile up in the module cache: ${things(c)}`,
    proposal: () =>
      'Modules loaded under ever new names (an import with a changing query, a file deleted from the cache and required again) are never freed: load once, and pass what changes as an argument.',
    tradeOffs: ['Reloading code at run time then needs a new process or a worker.'],
    code: () => ({
      before: "const rules = await import('./rules.js?' + Date.now());",
      after: "const { rulesFor } = await import('./rules.js');",
    }),
  },
  {
    rule: 'wasm-memory',
    needed: true,
    fits: (c) => isWasmMemory(c),
    title: (c) => `${where(c)} is the memory of a WebAssembly module`,
    proposal: () =>
      'Leave it, unless it grows: it is taken as a whole, whatever is in it, never shrinks, and goes with its instance. What leaks inside it, no heap snapshot shows.',
    tradeOffs: [],
    code: () => null,
  },
  {
    rule: 'finalization-registry',
    fits: (c) => c.holder === 'FinalizationRegistry',
    title: (c) => `${where(c)} holds what its callbacks are to be given: ${things(c)}`,
    proposal: (c) =>
      `What is registered with ${where(c)} is held until the object it stands for goes: register a small value such as a number, and see who keeps the objects themselves.`,
    tradeOffs: ['The callback must look up what it needs.'],
    code: (c) => ({
      before: `${variable(c, 'registry')}.register(handle, everything);`,
      after: `${variable(c, 'registry')}.register(handle, handle.fd);`,
    }),
  },
  ...SCOPES,
  ...COLLECTIONS,
  {
    rule: 'binary-data',
    mayBeMeant: true,
    fits: (c) => isBinary(c.piled),
    title: (c) => `Binary data piles up at ${where(c)}: ${things(c)}`,
    proposal: () =>
      'Release buffers once written; copy the few bytes you keep (Buffer.from(slice)) instead of a view that holds all of its parent; stream instead of collecting.',
    tradeOffs: ['Copying costs time for each piece kept.'],
    code: () => ({
      before: 'kept.push(chunk.subarray(0, 16));',
      after: 'kept.push(Buffer.from(chunk.subarray(0, 16)));',
    }),
  },
  {
    rule: 'unbounded-dictionary',
    mayBeMeant: true,
    fits: (c) => c.suspect.kind === 'single' && c.suspect.contents.held >= 100,
    title: (c) => `${where(c)} is used as a dictionary and holds ${things(c)}`,
    proposal: (c) =>
      `Use a Map with a largest size instead of ${where(c)}, and delete entries when their owner ends. Objects with many keys are also slow.`,
    tradeOffs: ['Callers that read properties must call get().'],
    code: (c) => ({
      before: `${variable(c, 'table')}[key] = value;`,
      after: `${variable(c, 'table')}.set(key, value);\nif (${variable(c, 'table')}.size > LIMIT) ${variable(c, 'table')}.delete(${variable(c, 'table')}.keys().next().value);`,
    }),
  },
  {
    rule: 'many-instances',
    mayBeMeant: true,
    fits: (c) => c.suspect.kind === 'group',
    title: (c) => `${things(c)} are alive at once, held from ${where(c)}`,
    proposal: (c) =>
      `Find out whether all ${c.piled} are needed at the same time: let go of those that are done at ${c.path.join(' → ')}.`,
    tradeOffs: ['What is let go must be loaded again when it is asked for.'],
    code: () => null,
  },
  {
    rule: 'large-object',
    mayBeMeant: true,
    fits: () => true,
    title: (c) => `${where(c)} (${c.holder}) holds much of the heap`,
    proposal: (c) =>
      `Look into what ${c.path.join(' → ')} needs to keep; load the rest when it is asked for.`,
    tradeOffs: ['What is loaded later is waited for.'],
    code: () => null,
  },
];
