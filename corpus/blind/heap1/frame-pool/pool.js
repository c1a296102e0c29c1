export class Frame {
  constructor(size) {
    this.data = new Uint8Array(size);
    this.uses = 0;
  }
}

export class FramePool {
  #free = [];
  made = 0;

  constructor(size) {
    this.size = size;
  }

  acquire() {
    let frame = this.#free.pop();
    if (!frame) {
      frame = new Frame(this.size);
      this.made++;
    }
    frame.uses++;
    return frame;
  }

  release(frame) {
    frame.data.fill(0);
    this.#free.push(frame);
  }
}
