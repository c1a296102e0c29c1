'use strict';

const { schema } = require('normalizr');

const user = new schema.Entity('users');
const comment = new schema.Entity('comments', { author: user });
const post = new schema.Entity('posts', { author: user, comments: [comment] });

module.exports = { timeline: { posts: [post] } };
