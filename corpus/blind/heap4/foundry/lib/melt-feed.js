class Follower {
  queue = [];
  wake = null;

  offer(sample) {
    this.queue.push(sample);
    this.wake?.();
    this.wake = null;
  }
}

export class MeltFeed {
  #followers = new Set();

  publish(sample) {
    for (const follower of this.#followers) follower.offer(sample);
  }

  async *follow() {
    const follower = new Follower();
    this.#followers.add(follower);
    try {
      for (;;) {
        while (follower.queue.length > 0) yield follower.queue.shift();
        await new Promise((resolve) => {
          follower.wake = resolve;
        });
      }
    } finally {
      this.#followers.delete(follower);
    }
  }
}
