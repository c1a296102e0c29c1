const { QueryClient, QueriesObserver, notifyManager } = require('@tanstack/query-core');
const { listInstruments, createFeed } = require('./feed');

const instruments = listInstruments(Number(process.env.INSTRUMENTS || 3000));
const client = new QueryClient({ defaultOptions: { queries: { enabled: false, retry: false, gcTime: Infinity } } });

const board = new QueriesObserver(
  client,
  instruments.map((symbol) => ({ queryKey: ['price', symbol], queryFn: () => null }))
);

let renders = 0;
const unsubscribe = board.subscribe(() => {
  renders += 1;
});

function applyTick(tick) {
  notifyManager.batch(() => {
    for (const { symbol, price } of tick) {
      client.setQueryData(['price', symbol], price);
    }
  });
}

async function main() {
  const nextTick = createFeed(instruments);
  for (let i = 0; i < 2; i++) {
    applyTick(nextTick());
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const priced = board.getCurrentResult().filter((result) => result.data !== undefined);
  console.log(`${priced.length} of ${instruments.length} instruments priced, ${renders > 0 ? 'board rendered' : 'no render'}`);
  unsubscribe();
  client.clear();
}

main();
