'use strict';

/** A page of the timeline as the API returns it: posts with embedded author and comments. */
function fetchTimeline(count) {
  const posts = [];
  for (let i = 0; i < count; i++) {
    const comments = [];
    for (let c = 0; c < 3; c++) {
      comments.push({ id: `c${i}-${c}`, text: `reply ${c} to post ${i}`, author: { id: `u${(i + c) % 400}`, name: `User ${(i + c) % 400}` } });
    }
    posts.push({ id: `p${i}`, title: `Post ${i}`, author: { id: `u${i % 400}`, name: `User ${i % 400}` }, comments });
  }
  return JSON.stringify({ posts });
}

module.exports = { fetchTimeline };
