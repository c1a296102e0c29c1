'use strict';

const { normalize } = require('normalizr');
const { fetchTimeline } = require('./api');
const { timeline } = require('./schema');

function receiveTimeline(state, body) {
  const { entities, result } = normalize(JSON.parse(body), timeline);
  return {
    users: { ...state.users, ...entities.users },
    comments: { ...state.comments, ...entities.comments },
    posts: { ...state.posts, ...entities.posts },
    order: result.posts,
  };
}

const state = receiveTimeline({ users: {}, comments: {}, posts: {}, order: [] }, fetchTimeline(Number(process.env.POSTS || 4500)));
console.log(Object.keys(state.users).length, Object.keys(state.comments).length, state.order.length);
