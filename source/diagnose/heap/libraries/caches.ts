import type { Library } from './library.ts';

/** Caches, memoized functions, query clients. */
export const CACHES: readonly Library[] = [
  {
    package: ['lru-cache', 'quick-lru', 'lru_map', 'tiny-lru', 'mnemonist', '@isaacs/ttlcache'],
    advice:
      'Limit the cache: max, or maxSize with sizeCalculation. With a ttl alone, entries expire only when they are read again, unless ttlAutopurge is set.',
    code: { before: 'new LRUCache({ ttl: 60_000 });', after: 'new LRUCache({ max: 5000, ttl: 60_000 });' },
  },
  {
    package: ['node-cache', 'memory-cache'],
    advice:
      'Give entries an age and the cache a limit: new NodeCache({ stdTTL, checkperiod, maxKeys }), where set() throws once maxKeys is reached; without stdTTL nothing ever expires. Call del(key) when the owner of a key ends.',
    code: {
      before: 'new NodeCache();',
      after: 'new NodeCache({ stdTTL: 600, checkperiod: 120, maxKeys: 5000 });',
    },
  },
  {
    package: ['keyv', 'cache-manager', 'cacheable'],
    advice:
      'Limit the store: the default store is a Map that drops an expired entry only when its key is read again. Pass a store with a maximum size (new Keyv({ store: new QuickLRU({ maxSize }) }), max, maxKeys) or one outside the process.',
    code: {
      before: 'new Keyv({ ttl });',
      after: 'new Keyv({ ttl, store: new QuickLRU({ maxSize: 5000 }) });',
    },
  },
  {
    package: [
      'mem',
      'memoize',
      'p-memoize',
      'memoizee',
      'moize',
      'fast-memoize',
      'lodash.memoize',
      'micro-memoize',
      'memoizerific',
    ],
    advice:
      'Give the memoized function a bounded cache (cache: new QuickLRU({ maxSize }), max, maxSize): an age alone is checked only when a key repeats. Do not memoize keys that never repeat.',
    code: {
      before: 'mem(load, { maxAge });',
      after: 'mem(load, { maxAge, cache: new QuickLRU({ maxSize: 1000 }) });',
    },
  },
  {
    package: ['lodash', 'underscore', 'ramda'],
    advice:
      'A memoized function of this package has no limit: set one (memoized.cache = a Map with a maximum size), call memoized.cache.clear() from time to time, or memoize only functions with few keys.',
  },
  {
    package: 'dataloader',
    advice:
      'Create a DataLoader per request: its cache is meant for one request and has no limit. A shared one needs cache: false, a cacheMap with a maximum size, or clear() after use.',
    code: {
      before: 'const loader = new DataLoader(batch); // at module level',
      after: 'const context = () => ({ loader: new DataLoader(batch) }); // per request',
    },
  },
  {
    package: [
      'graphql-tag',
      '@apollo/client',
      'apollo-cache-inmemory',
      'apollo-utilities',
      'apollo-client',
      'apollo-cache',
      '@apollo/server',
      'urql',
      '@urql/core',
      'graphql',
      'graphql-request',
    ],
    advice:
      'Write each document once at module level and pass the varying values as variables: parsed and transformed documents are kept forever, by text or by identity. In a cache, evict() finished entries and call gc(); on a server create the client per request.',
    code: {
      before: "gql('query { product(id: \"' + id + '\") { name } }');",
      after:
        'const PRODUCT = gql`query ($id: ID!) { product(id: $id) { name } }`; // once\nquery({ query: PRODUCT, variables: { id } });',
    },
  },
  {
    package: ['@tanstack/query-core', '@tanstack/react-query', '@tanstack/vue-query', 'react-query', 'swr'],
    advice:
      'Create a QueryClient per request on a server and clear() it when the response is sent; there gcTime is Infinity. In a browser lower gcTime and keep values that always differ (a timestamp) out of the query key.',
    code: {
      before: 'const queryClient = new QueryClient(); // at module level',
      after: 'const queryClient = new QueryClient(); // per request\nqueryClient.clear();',
    },
  },
];
