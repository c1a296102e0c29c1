const ENDINGS = ['', 's', 'ed', 'ing', 'er', 'ers', 'ly', 'ness'];
const ONSETS = ['b', 'br', 'c', 'cl', 'd', 'dr', 'f', 'fl', 'g', 'gr', 'h', 'l', 'm', 'p', 'pl', 's', 'st', 't', 'tr', 'w'];
const RIMES = ['ack', 'amp', 'and', 'ap', 'ash', 'ell', 'end', 'ick', 'ill', 'ing', 'ock', 'op', 'ump', 'unk', 'ush'];

export const vocabulary = ONSETS.flatMap((onset) => RIMES.flatMap((rime) => ENDINGS.map((ending) => `${onset}${rime}${ending}`)));

export function stemOf(word) {
  for (const ending of [...ENDINGS].sort((a, b) => b.length - a.length)) {
    if (ending && word.endsWith(ending) && word.length - ending.length >= 3) return word.slice(0, -ending.length);
  }
  return word;
}
