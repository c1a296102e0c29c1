class Follower {
  constructor(bed) {
    this.bed = bed;
    this.inbox = [];
    this.wake = null;
    this.smoothing = new Array(180).fill(0.5);
  }

  offer(reading) {
    if (this.inbox.length === 8) this.inbox.shift();
    this.inbox.push(reading);
    this.wake?.();
  }
}

export class VitalsHub {
  #followers = new Set();
  published = 0;

  async *follow(bed) {
    const follower = new Follower(bed);
    this.#followers.add(follower);
    try {
      for (;;) {
        while (follower.inbox.length === 0) {
          await new Promise((resolve) => {
            follower.wake = resolve;
          });
        }
        yield follower.inbox.shift();
      }
    } finally {
      this.#followers.delete(follower);
    }
  }

  publish(bed, reading) {
    this.published += 1;
    for (const follower of this.#followers) {
      if (follower.bed === bed) follower.offer(reading);
    }
  }
}
