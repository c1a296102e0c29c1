/** Lets the player scrub back: the last frames of the match, as they were. */
export class Replay {
  constructor(frames) {
    this.frames = new Array(frames);
    this.next = 0;
  }

  record(tick, birds) {
    const frame = new Map();
    for (const bird of birds) {
      frame.set(bird.id, { position: { x: bird.position.x, y: bird.position.y }, heading: { x: bird.velocity.x, y: bird.velocity.y }, tags: [bird.group, tick] });
    }
    this.frames[this.next] = { tick, birds: frame };
    this.next = (this.next + 1) % this.frames.length;
  }

  at(tick) {
    return this.frames.find((frame) => frame?.tick === tick);
  }

  trail(id) {
    const points = [];
    for (const frame of this.frames) {
      if (frame) points.push(frame.birds.get(id).position);
    }
    return points;
  }
}
