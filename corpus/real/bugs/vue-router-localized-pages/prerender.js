import { createRouter, createMemoryHistory } from 'vue-router';
import { localizedRoutes } from './routes.js';

const routes = localizedRoutes(52);

function routerForRequest() {
  return createRouter({ history: createMemoryHistory(), routes });
}

const requests = ['/en', '/de/guides/topic-3', '/fr/stories/harvest', '/cs/support/topic-20'];
const rendered = [];
for (const url of requests) {
  const router = routerForRequest();
  const { name, params } = router.resolve(url);
  rendered.push(`${url} -> ${String(name)} ${JSON.stringify(params)}`);
}
console.log(routes.length, 'routes');
console.log(rendered.join('\n'));
