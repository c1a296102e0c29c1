import type { Library } from './library.ts';

/** Reactive streams, events, state. */
export const STATE: readonly Library[] = [
  {
    package: 'rxjs',
    advice:
      'Unsubscribe where the subscriber ends, or let the stream do it: takeUntil(ended$), take(1), or share({ resetOnRefCountZero: true }) and shareReplay({ bufferSize: 1, refCount: true }) instead of shareReplay(1), which never unsubscribes from its source.',
    code: {
      before: 'source$.pipe(shareReplay(1));',
      after: 'source$.pipe(shareReplay({ bufferSize: 1, refCount: true }));',
    },
  },
  {
    package: ['eventemitter2', 'eventemitter3', 'mitt', 'nanoevents'],
    advice:
      'Remove each listener where its owner ends (off with the same function), and emit on a fixed set of event names with the id in the payload: a name per request leaves its entry behind in the emitter.',
    code: {
      before: "bus.once('reply.' + id, done);",
      after: "bus.on('reply', ({ id, ...reply }) => waiting.get(id)?.(reply));",
    },
  },
  {
    package: 'mobx',
    advice:
      'Dispose observers: call the disposer that autorun, reaction and observe return where their owner ends, and create computed values once (no keepAlive for a view that ends).',
    code: {
      before: 'const dispose = autorun(render);',
      after: 'const dispose = autorun(render);\nview.onClose(dispose);',
    },
  },
  {
    package: ['reselect', 're-reselect', 'proxy-memoize'],
    advice:
      'Give the selector a bounded cache: createSelectorCreator(lruMemoize, { maxSize }), or one selector per component that is freed with it. weakMapMemoize keeps every combination of primitive arguments for as long as the object they came with.',
    code: {
      before: 'const select = createSelector([items, from, to], pick);',
      after:
        'const createBounded = createSelectorCreator({ memoize: lruMemoize, memoizeOptions: { maxSize: 50 }, argsMemoize: lruMemoize });\nconst select = createBounded([items, from, to], pick);',
    },
  },
  {
    package: ['redux', '@reduxjs/toolkit', 'redux-undo', 'zundo', 'zustand'],
    at: /^\.?(past|_latestUnfiltered|history|pastStates)$/,
    advice:
      'Give the history a limit: undoable(reducer, { limit: 50 }) in redux-undo, temporal(store, { limit: 50 }) in zundo; in your own history drop the oldest state when you add one.',
    code: { before: 'undoable(reducer);', after: 'undoable(reducer, { limit: 50 });' },
  },
  {
    package: ['zustand', 'nanostores', 'valtio', 'effector', 'svelte', '@ngrx/store'],
    advice:
      'Call the function that subscribe (listen, watch) returns where the subscriber ends: until then the store keeps it and everything it closes over. Create stores once, not per request or view.',
    code: {
      before: 'store.subscribe(render);',
      after: 'const unsubscribe = store.subscribe(render);\nview.onClose(unsubscribe);',
    },
  },
  {
    package: ['redux', '@reduxjs/toolkit', 'jotai', 'recoil', 'immer', 'vuex', 'pinia'],
    advice:
      'Limit the state the reducer keeps: drop old entries when it adds one, and unsubscribe listeners (the function that subscribe returns) where their owner ends. Remove atoms created per item (atomFamily.remove).',
  },
  {
    package: [
      '@preact/signals-core',
      '@preact/signals',
      '@vue/reactivity',
      'vue',
      'solid-js',
      's-js',
      '@angular/core',
    ],
    advice:
      'Dispose each effect where its owner ends: call the function that effect() or watch() returns, stop() the effectScope, or dispose() the root. Until then everything it has read keeps it.',
    code: {
      before: 'effect(() => render(count.value));',
      after: 'const dispose = effect(() => render(count.value));\nview.onClose(dispose);',
    },
  },
  {
    package: [
      'graphql-subscriptions',
      'graphql-redis-subscriptions',
      '@graphql-yoga/subscription',
      'graphql-ws',
      'subscriptions-transport-ws',
    ],
    advice:
      'End every async iterator: call its return() when the client disconnects, or break out of for await; a generator around it must pass return() on (withFilter does). An abandoned iterator still listens, and queues what is published.',
    code: {
      before: "const events = pubsub.asyncIterator('PRICE');",
      after: "const events = pubsub.asyncIterator('PRICE');\nsocket.once('close', () => events.return());",
    },
  },
  {
    package: 'xstate',
    advice:
      'Stop a spawned actor by the machine that spawned it (the stop action; in xstate 5 stopChild), which takes it out of children as well; actor.stop() alone leaves it there. Give finished actors a final state.',
    code: {
      before: 'context.ref.stop();',
      after: 'actions: stop((context) => context.ref) // xstate 5: stopChild',
    },
  },
  {
    package: ['yjs', 'y-protocols', 'y-websocket'],
    advice:
      'Destroy objects created per room or view: doc.destroy() (which also stops Awareness and its interval), awareness.destroy(), undoManager.destroy(), and off() for each on() or observe() when the view ends.',
    code: {
      before: 'rooms.delete(name);',
      after: 'rooms.get(name)?.awareness.destroy();\nrooms.get(name)?.doc.destroy();\nrooms.delete(name);',
    },
  },
];
