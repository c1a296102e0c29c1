'use strict';

/** What the slider of the viewer goes back through. */
class Film {
  constructor(length) {
    this.length = length;
    this.frames = [];
  }

  shoot(meadow, tick) {
    const frame = {
      tick,
      honey: meadow.honey,
      bees: meadow.bees.map((b) => ({
        position: { x: b.at.x, y: b.at.y },
        heading: { angle: b.heading },
        state: { mood: b.mood, load: b.load },
      })),
    };
    this.frames.push(frame);
    if (this.frames.length > this.length) this.frames.shift();
  }

  centre(index) {
    const { bees } = this.frames[index];
    let x = 0;
    let y = 0;
    for (const b of bees) {
      x += b.position.x;
      y += b.position.y;
    }
    return [x / bees.length, y / bees.length];
  }
}

module.exports = { Film };
