import { stopWords, topicWeights } from './vocabulary.js';

export function between(text, open, close) {
  const start = text.indexOf(open) + open.length;
  return text.slice(start, text.indexOf(close, start));
}

export function scoreTopics(body) {
  const scores = new Float64Array(40);
  for (const word of body.split(' ')) {
    if (stopWords.has(word)) continue;
    const hit = topicWeights.get(word);
    if (hit) scores[hit.topic] += hit.weight;
  }
  let best = 0;
  for (let i = 1; i < scores.length; i += 1) if (scores[i] > scores[best]) best = i;
  return best;
}
