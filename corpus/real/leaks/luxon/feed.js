'use strict';
const { DateTime } = require('luxon');

exports.label = function label(post, now) {
  const when = DateTime.fromMillis(post.at, { zone: 'utc' });
  const ago = when.toRelativeCalendar({ base: DateTime.fromMillis(now, { zone: 'utc' }), locale: 'de' });
  return `${post.title} (${ago})`;
};
