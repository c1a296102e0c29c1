import type { PackageUse } from '../use.ts';

/** State containers, immutable data, helpers over collections. */
export const STATE: readonly PackageUse[] = [
  {
    package: 'immer',
    calls: /^produce(WithPatches)?$/,
    fact: { again: 'loop', fed: 0 },
    when: 'each item has a `produce` of its own',
    advice:
      'pull `produce` out of the loop and let one recipe take the whole batch: each `produce` copies what changed, finalizes the drafts and freezes the result',
    cost: 'Between the items nobody sees a state of its own: where listeners need one for each, keep the calls.',
    strategy: 'batching',
    code: {
      after:
        'state = produce(state, (draft) => {\n  for (const item of items) {\n    // What the recipe does with one item.\n  }\n});',
      names: { state: 0 },
    },
    link: 'https://immerjs.github.io/immer/performance/',
  },
  {
    package: 'immutable',
    calls: /^(set|push|setIn|update|updateIn|add|delete|remove|merge|unshift)$/,
    fact: { again: 'loop', fed: 'on', outside: /^(withMutations|asMutable)$/ },
    when: 'each change makes a new collection',
    advice:
      'apply the changes within one `withMutations`, which works on a mutable copy and gives one new collection',
    cost: 'Only some methods may be used within `withMutations` (set, push, pop); read its documentation.',
    strategy: 'batching',
    code: {
      after: 'list = list.withMutations((mutable) => {\n  for (const item of items) mutable.push(item);\n});',
      names: { list: 'on' },
    },
    link: 'https://immutable-js.com/docs/v5/Map/#withMutations()',
  },
  {
    package: ['reselect', '@reduxjs/toolkit'],
    calls: /^create(Draft|Structured)?(Safe)?Selector$/,
    itself: true,
    fact: { again: 'any', same: 'all' },
    when: 'a selector that is made anew has nothing in its cache',
    advice: 'create the selector once, at module level (or one per component instance), and call it here',
    cost: 'A selector keeps its results in memory.',
    strategy: 'caching',
    whole: true,
    link: 'https://redux.js.org/usage/deriving-data-selectors',
  },
  {
    package: ['lodash', 'lodash-es', 'lodash.template', 'underscore'],
    calls: /^template$/,
    fact: { again: 'any', same: [0] },
    when: 'the same template is compiled each time',
    advice:
      'compile it once (`const render = _.template(text)` where the module loads) and call `render(data)` here',
    cost: 'Memory: one compiled function per template.',
    strategy: 'caching',
    code: {
      after: 'const render = template(text); // once, when the module loads\nrender(data); // here',
      names: { text: 0 },
    },
    link: 'https://lodash.com/docs/#template',
  },
  {
    package: ['lodash', 'lodash-es', 'lodash.merge'],
    calls: /^(merge|defaultsDeep|assign|extend)$/,
    fact: { again: 'loop', argument: { at: 0, is: /^\{\s*\}$/ }, fed: 1 },
    when: 'the result so far is copied for each item',
    advice:
      'merge each item into one object that the loop owns (`_.merge(result, item)`) instead of into a new `{}`',
    cost: 'The object that the loop fills changes: nobody else may hold it meanwhile.',
    strategy: 'algorithmic',
    code: {
      after: 'merge(result, item); // `result` was made before the loop',
      names: { result: 1, item: 2 },
    },
    link: 'https://lodash.com/docs/#merge',
  },
  {
    package: 'ramda',
    calls: /^(append|prepend|concat|union)$/,
    fact: { again: 'loop', fed: 1 },
    when: 'the list so far is copied for each item',
    advice:
      'collect into one array (push, or `R.map`, `R.chain`, `R.into`) and let it go when it is complete: `R.append` copies the whole list',
    cost: 'The array is mutable while it is filled.',
    strategy: 'algorithmic',
    link: 'https://ramdajs.com/docs/#append',
  },
  {
    package: 'ramda',
    calls: /^(assoc|assocPath|dissoc|mergeRight|mergeLeft|mergeDeepRight)$/,
    fact: { again: 'loop', fed: 2 },
    when: 'the object so far is copied for each item',
    advice:
      'collect into one object or Map that the loop owns, or use `R.indexBy`, `R.groupBy`, `R.fromPairs`: `R.assoc` copies the whole object',
    cost: 'The object is mutable while it is filled.',
    strategy: 'algorithmic',
    link: 'https://ramdajs.com/docs/#assoc',
  },
  {
    package: 'fast-json-patch',
    calls: /^applyPatch$/,
    fact: { again: 'loop', argument: { at: 3, is: /^false$/ } },
    when: 'each patch first clones the whole document (`mutateDocument: false`)',
    advice:
      'clone the document once before the loop and let the patches change that copy, or pass all operations as one patch',
    cost: 'A patch that fails in the middle leaves the copy half changed: start again from the original.',
    strategy: 'algorithmic',
    link: 'https://github.com/Starcounter-Jack/JSON-Patch#api',
  },
  {
    package: 'yjs',
    calls: /^(insert|push|set|delete|unshift|applyDelta)$/,
    fact: { again: 'loop', same: ['on'], outside: /^transact$/ },
    when: 'each change is a transaction of its own',
    advice:
      'make the changes within one `doc.transact(() => …)`, or insert them as one array: observers and update events then run once',
    cost: 'Observers see one event with all changes.',
    strategy: 'batching',
    code: {
      after: 'doc.transact(() => {\n  for (const item of items) list.push([item]);\n});',
      names: { list: 'on' },
    },
    link: 'https://docs.yjs.dev/api/y.doc',
  },
];
