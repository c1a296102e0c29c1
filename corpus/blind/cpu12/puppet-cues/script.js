'use strict';

const CAST = ['Kasper', 'Old Wendel', 'Queen Ilse', 'Crocodile', "Wendel's Wife", 'Night-Watchman'];
const SAID = ['I never saw that hat before.', 'Hush! Who is behind the curtain: you?', 'The soup is cold again.', 'Run, the crocodile is awake!', 'Ask the audience, they know it.'];
const DIRECTIONS = ['Curtain half down', 'MOON RISES', 'Wendel falls off the ladder', 'THUNDER AND RAIN', 'CROCODILE CREEPS UNDER THE BED', 'EVERYBODY RUNS TO THE WELL', 'Blackout'];

/** A play as the theatre types it, scene after scene. */
function* play(scenes) {
  let s = 17;
  const pick = (list) => list[(s = (s * 16807) % 2147483647) % list.length];
  for (let scene = 1; scene <= scenes; scene++) {
    yield `## Scene ${scene}`;
    for (let i = 0; i < 36; i++) {
      if (i % 9 === 4) yield pick(DIRECTIONS);
      else if (i % 12 === 7) yield `[${pick(['light', 'sound', 'trap'])} ${1 + (s % 40)}] ${pick(['go', 'fade 4', 'stop'])}`;
      else yield `${pick(CAST)}: ${pick(SAID)}`;
    }
    yield '';
  }
}

module.exports = { play };
