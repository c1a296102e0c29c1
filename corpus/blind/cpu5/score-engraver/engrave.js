'use strict';
const { ScoreWriter } = require('./writer');
const { pitchName, chord, melody } = require('./theory');

const LENGTHS = { 1: '16', 2: '8', 4: '4' };
const noteText = (note) => (note.rest ? 'r' : pitchName(note.degree)) + LENGTHS[note.length];

function chordText(note, mode) {
  const names = chord(note.degree, mode).map(pitchName);
  let text = '<';
  for (const name of names) text += (text === '<' ? '' : ' ') + name;
  return text + '>' + LENGTHS[note.length];
}

function staff(writer, part) {
  writer.open(`\\new Staff = "${part.name}"`);
  writer.word(`\\key ${part.key}`).word(`\\${part.mode}`).line();
  for (const { bar, notes } of melody(part.seed, part.bars)) {
    for (const note of notes) {
      writer.word(note.chord && !note.rest ? chordText(note, part.mode) : noteText(note));
    }
    writer.word('|').word(`% ${bar}`).line();
  }
  writer.close();
}

function lyrics(part, words) {
  const verse = Array.from({ length: part.bars }, (_, i) => words[i % words.length]);
  return verse.reduce((line, word, i) => line + (i % 12 ? ' ' : '\n    ') + word, '\\addlyrics {') + '\n}';
}

function engrave(piece) {
  const writer = new ScoreWriter();
  writer.open('\\score').open('<<');
  piece.parts.forEach((part) => staff(writer, part));
  writer.close().close();
  return [`\\version "2.24.0"`, writer.toString(), lyrics(piece.parts[0], piece.words)].join('\n');
}

module.exports = { engrave };
