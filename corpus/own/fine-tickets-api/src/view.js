'use strict';

const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
const BASE = { api: 'v2', links: true };

exports.page = function (tickets, options) {
  const opts = { ...BASE, limit: 40, ...options };
  const list = [];
  for (const t of tickets) {
    if (t.status === 'closed') continue;
    list.push(t);
  }
  list.sort((a, b) => a.priority - b.priority || b.id - a.id);
  return {
    api: opts.api,
    total: list.length,
    items: list.slice(0, opts.limit).map((t) => ({ id: t.id, title: t.title, priority: t.priority, due: dates.format(t.due), href: opts.links ? `/tickets/${t.id}` : undefined })),
  };
};
