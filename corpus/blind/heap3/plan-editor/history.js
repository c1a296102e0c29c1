export class Step {
  constructor(label, before) {
    this.label = label;
    this.before = before;
    this.previous = null;
  }
}

export class History {
  #plan;
  #limit;
  #last = null;
  #undone = [];
  depth = 0;

  constructor(plan, limit) {
    this.#plan = plan;
    this.#limit = limit;
  }

  perform(label, change) {
    const step = new Step(label, this.#plan.capture());
    step.previous = this.#last;
    this.#last = step;
    this.depth += 1;
    this.#undone.length = 0;
    change();
    if (this.depth > this.#limit) this.#trim();
  }

  undo() {
    const step = this.#last;
    if (!step) return;
    this.#undone.push({ label: step.label, after: this.#plan.capture() });
    this.#plan.restore(step.before);
    this.#last = step.previous;
    this.depth -= 1;
  }

  redo() {
    const entry = this.#undone.pop();
    if (!entry) return;
    const step = new Step(entry.label, this.#plan.capture());
    step.previous = this.#last;
    this.#last = step;
    this.depth += 1;
    this.#plan.restore(entry.after);
  }

  #trim() {
    let step = this.#last;
    for (let n = 1; n < this.#limit; n++) step = step.previous;
    step.previous = null;
    this.depth = this.#limit;
  }
}
