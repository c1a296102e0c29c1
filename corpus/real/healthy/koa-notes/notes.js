'use strict';
const Router = require('@koa/router');
const logger = require('./logger');

const notes = new Map();
let last = 0;

const router = new Router({ prefix: '/notes' });

router.get('/', (ctx) => {
  const items = [];
  for (let id = last; id > 0 && items.length < 25; id--) {
    const note = notes.get(id);
    if (note) items.push({ id: note.id, title: note.title });
  }
  ctx.body = { items };
});

router.get('/:id', (ctx) => {
  const note = notes.get(Number(ctx.params.id));
  ctx.assert(note, 404, 'no such note');
  ctx.body = note;
});

router.post('/', (ctx) => {
  const { title, text, labels = [] } = ctx.request.body;
  ctx.assert(typeof title === 'string' && typeof text === 'string', 400, 'title and text are needed');
  const note = { id: ++last, title, text, labels, words: text.split(' ').length };
  notes.set(note.id, note);
  if (logger.isInfoEnabled()) logger.info(`note ${note.id}`);
  ctx.status = 201;
  ctx.body = note;
});

router.delete('/:id', (ctx) => {
  notes.delete(Number(ctx.params.id));
  ctx.status = 204;
});

module.exports = router;
