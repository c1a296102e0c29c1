const ONSETS = ['b', 'br', 'c', 'd', 'f', 'gr', 'l', 'm', 'n', 'p', 'pl', 'r', 's', 'st', 't', 'v'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea'];
const CODAS = ['', '', 'n', 'r', 's', 'l', 'nt', 'm'];

export function makeRandom(seed) {
  let s = seed;
  return (n) => {
    s ^= s << 13;
    s ^= s >>> 17;
    s ^= s << 5;
    return (s >>> 0) % n;
  };
}

function makeVocabulary(size, random) {
  const pick = (list) => list[random(list.length)];
  return Array.from({ length: size }, () => {
    let word = '';
    for (let s = 1 + random(4); s > 0; s--) word += pick(ONSETS) + pick(VOWELS) + pick(CODAS);
    return word;
  });
}

export function* paragraphs(count, random) {
  const vocabulary = makeVocabulary(5000, random);
  for (let p = 0; p < count; p++) {
    const words = [];
    const length = 80 + random(160);
    for (let w = 0; w < length; w++) {
      let word = vocabulary[random(vocabulary.length)];
      if (w === 0) word = word[0].toUpperCase() + word.slice(1);
      if (w === length - 1) word += '.';
      else if (random(11) === 0) word += ',';
      words.push(word);
    }
    yield words.join(' ');
  }
}
