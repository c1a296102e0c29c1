const random = (s => () => ((s = (Math.imul(s, 1103515245) + 12345) >>> 0) / 4294967296))(66);

const scores = new Map([['good', 2], ['great', 3], ['bad', -2], ['poor', -3], ['fine', 1], ['weak', -1]]);
const vocabulary = [...scores.keys(), 'the', 'phone', 'screen', 'and', 'case', 'is', 'very', 'box'];

const phrases = Array.from({ length: 40 }, () =>
  Array.from({ length: 120 }, () => vocabulary[Math.floor(random() * vocabulary.length)]).join(' '));

const reviews = Array.from({ length: 43000 }, (_, i) => ({
  id: i,
  stars: 1 + Math.floor(random() * 5),
  text: phrases[Math.floor(random() * phrases.length)],
}));

const results = new Map();
const cached = (review, compute) => {
  const key = `${review.id}:${review.text}`;
  if (!results.has(key)) results.set(key, compute(review.text));
  return results.get(key);
};

const sentiment = text => text
  .split(' ')
  .map(word => scores.get(word.toLowerCase()) ?? 0)
  .reduce((sum, score) => sum + score, 0);

const rated = reviews
  .filter(review => review.text.length > 10)
  .map(review => ({ stars: review.stars, mood: cached(review, sentiment) }));

const byStars = [1, 2, 3, 4, 5]
  .map(stars => rated.filter(r => r.stars === stars))
  .map(list => list.reduce((sum, r) => sum + r.mood, 0) / list.length);

console.log(byStars.map(mean => mean.toFixed(2)).join(' | '));
