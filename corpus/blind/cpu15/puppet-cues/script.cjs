'use strict';
// Reads the typed prompt books of the theatre: one paragraph per line.
//   KASPAR: Where is my hat?          a speech
//   (thunder, left)                   a direction
//   [LX 14 blue wash]                 a cue
//   - CURTAIN -                       a break

const State = Object.freeze({ BETWEEN: 0, SPEECH: 1, DIRECTION: 2 });

const DIRECTION = /^\(([^()]*)\)$/;
const CUE = /\[(LX|SND|FLY) (\d+)([^\]]*)\]/g;
const BREAK = /^-\s+([A-Z ]+)\s+-$/;
const SPEAKER = /^((?:[A-ZÄÖÜ]+[ .'&-]?)+):\s*(.*)$/;

function createReader() {
  let state = State.BETWEEN;
  let scene = { title: 'OPENING', speeches: [], directions: [], cues: [] };
  const scenes = [scene];
  let number = 0;

  function cues(text) {
    for (const [, board, no, note] of text.matchAll(CUE)) {
      scene.cues.push({ board, no: Number(no), note: note.trim(), line: number });
    }
    return text.replace(CUE, '').trim();
  }

  function speaker(text) {
    const hit = SPEAKER.exec(text);
    return hit && { who: hit[1].trim(), said: hit[2] };
  }

  return {
    line(raw) {
      number++;
      const text = cues(raw);
      if (text === '') {
        state = State.BETWEEN;
        return;
      }
      switch (state) {
        case State.BETWEEN:
        case State.DIRECTION: {
          const stop = BREAK.exec(text);
          if (stop) {
            scene = { title: stop[1].trim(), speeches: [], directions: [], cues: [] };
            scenes.push(scene);
            return;
          }
          const direction = DIRECTION.exec(text);
          if (direction) {
            scene.directions.push({ text: direction[1], line: number });
            state = State.DIRECTION;
            return;
          }
        }
        // falls through
        case State.SPEECH: {
          const opening = speaker(text);
          if (opening) {
            scene.speeches.push({ who: opening.who, lines: [opening.said] });
            state = State.SPEECH;
          } else if (scene.speeches.length > 0) {
            scene.speeches.at(-1).lines.push(text);
          }
        }
      }
    },
    end: () => scenes,
  };
}

function partOf(scenes, who) {
  return scenes.flatMap((s) => s.speeches.filter((p) => p.who === who).map((p) => ({ scene: s.title, words: p.lines.join(' ').split(/\s+/).length })));
}

module.exports = { createReader, partOf };
