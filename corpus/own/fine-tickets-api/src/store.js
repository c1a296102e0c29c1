'use strict';

function createStore() {
  const byId = new Map();
  const byAssignee = new Map();
  let nextId = 1;

  const link = (ticket) => {
    let set = byAssignee.get(ticket.assignee);
    if (!set) byAssignee.set(ticket.assignee, (set = new Set()));
    set.add(ticket.id);
  };

  return {
    create(fields) {
      const ticket = { id: nextId++, status: 'open', priority: 3, assignee: null, comments: [], ...fields };
      byId.set(ticket.id, ticket);
      link(ticket);
      return ticket;
    },
    get: (id) => byId.get(id),
    reassign(id, assignee) {
      const t = byId.get(id);
      if (!t) return null;
      byAssignee.get(t.assignee).delete(id);
      t.assignee = assignee;
      link(t);
      return t;
    },
    *of(assignee) {
      for (const id of byAssignee.get(assignee) ?? []) yield byId.get(id);
    },
    get size() { return byId.size; },
  };
}

module.exports = { createStore };
