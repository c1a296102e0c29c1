import { create, insertMultiple, search } from '@orama/orama';
import { articles } from './articles.js';

const db = await create({ schema: { title: 'string', publishedAt: 'number' } });
await insertMultiple(db, articles(1300));

const found = await search(db, { term: 'ferry', limit: 3, where: { publishedAt: { gt: Date.UTC(2021, 1, 1) } } });
console.log(found.count, found.hits.map((hit) => hit.document.title).join(', '));
