'use strict';

const STATUS = ['open', 'pending', 'closed'];
const FIELDS = ['title', 'body', 'assignee', 'priority', 'status'];

exports.ticket = function (input) {
  const errors = [];
  for (const key of Object.keys(input)) if (!FIELDS.includes(key)) errors.push(`unknown field ${key}`);
  if (typeof input.title !== 'string' || input.title.length > 120) errors.push('title');
  if (input.status !== undefined && !STATUS.includes(input.status)) errors.push('status');
  if (input.priority !== undefined && !(input.priority >= 1 && input.priority <= 5)) errors.push('priority');
  return errors;
};
