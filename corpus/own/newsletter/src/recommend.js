'use strict';

const products = Array.from({ length: 140 }, (_, i) => ({
  slug: `item-${i}`, title: `Item & friends ${i}`, price: 5 + (i * 37) % 90,
  vec: Float32Array.from({ length: 24 }, (_, k) => Math.sin(i * 12.9898 + k * 78.233)),
}));

function recommend(taste, count) {
  const best = [];
  for (const p of products) {
    let score = 0;
    for (let k = 0; k < taste.length; k++) score += taste[k] * p.vec[k];
    if (best.length < count || score > best[best.length - 1].score) {
      let at = best.length;
      while (at > 0 && best[at - 1].score < score) at--;
      best.splice(at, 0, { score, p });
      if (best.length > count) best.pop();
    }
  }
  return best.map((b) => b.p);
}

module.exports = { recommend };
