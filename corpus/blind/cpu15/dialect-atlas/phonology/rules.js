// Sound changes, oldest first. `only` names the regions in which a change happened.
const V = '[aeiouäöüəɛɔ]';
const C = '[bcdfghklmnprstvwxzʃθ]';

export const CHANGES = [
  ['p', 'pf', '#_', ['south', 'east']], ['p', 'f', `${V}_`, ['south', 'east', 'middle']],
  ['t', 'ts', '#_', ['south', 'east', 'middle']], ['t', 's', `${V}_${V}`, ['south', 'middle']],
  ['k', 'x', `${V}_`, ['south']], ['k', 'kx', '#_', ['south']],
  ['d', 't', '_', ['south']], ['θ', 'd', '_', ['south', 'middle', 'north', 'east']],
  ['b', 'p', '#_', ['south']], ['b', 'v', `${V}_${V}`, ['north', 'middle']],
  ['g', 'x', `_#`, ['north']], ['g', 'j', '#_[ei]', ['middle']],
  ['s', 'ʃ', `#_${C}`, ['south', 'middle']], ['sk', 'ʃ', '_', ['south', 'middle', 'east']],
  ['u', 'ü', `_${C}[ij]`, ['south', 'middle', 'east']], ['o', 'ö', `_${C}[ij]`, ['south', 'middle', 'east']],
  ['a', 'ɛ', `_${C}[ij]`, ['south', 'middle', 'north', 'east']], ['i', 'ai', `_${C}`, ['middle', 'east']],
  ['u', 'au', `_${C}#`, ['middle', 'east']], ['ai', 'ɛ', '_', ['east']],
  ['a', 'ə', `${C}_#`, ['south', 'middle', 'north', 'east']], ['o', 'ə', `${C}_#`, ['south', 'middle', 'north', 'east']],
  ['i', 'ə', `${C}_#`, ['south', 'middle', 'north', 'east']], ['ə', '', `${C}_#`, ['south', 'middle']],
  ['n', '', `ə_#`, ['south', 'north']], ['n', '', `${V}_s`, ['north']],
  ['r', 'ɐ', `${V}_#`, ['east', 'middle']], ['l', 'i', `${V}_${C}`, ['south']],
  ['h', '', `${C}_`, ['north', 'middle']], ['w', 'v', '_', ['middle', 'east', 'south']],
];
