'use strict';
const { QueryClient, dehydrate } = require('@tanstack/query-core');

const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });

async function loadFile(repo, path) {
  return { repo, path, lines: Array.from({ length: 12 }, (_, i) => `line ${i} of ${path} in ${repo}`) };
}

exports.render = async function render(repo, path) {
  const file = await queryClient.fetchQuery({ queryKey: ['file', repo, path], queryFn: () => loadFile(repo, path) });
  const state = dehydrate(queryClient, { shouldDehydrateQuery: (query) => query.queryKey[2] === path });
  return { html: `<pre>${file.lines.join('\n')}</pre>`, state: JSON.stringify(state) };
};
