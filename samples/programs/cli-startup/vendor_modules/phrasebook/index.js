// Builds its whole index when it is loaded, whether anybody looks anything up or not.
const syllables = ['ba', 'de', 'fi', 'go', 'lu', 'ma', 'ne', 'pi', 'ro', 'su', 'ta', 've'];

function makePhrases(count) {
  const phrases = [];
  for (let i = 0; i < count; i++) {
    let phrase = '';
    for (let n = i + 1; n > 0; n = Math.floor(n / syllables.length)) phrase += syllables[n % syllables.length];
    phrases.push([phrase, phrase.split('').reverse().join('')]);
  }
  return phrases;
}

function indexByPrefix(phrases) {
  const index = new Map();
  for (const [phrase, meaning] of phrases) {
    for (let length = 1; length <= phrase.length; length++) {
      const prefix = phrase.slice(0, length);
      if (!index.has(prefix)) index.set(prefix, meaning);
    }
  }
  return index;
}

const index = indexByPrefix(makePhrases(60000));
exports.lookUp = (phrase) => index.get(phrase);
