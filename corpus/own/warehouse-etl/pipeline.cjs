'use strict';
class Pipeline {
  constructor() {
    this.steps = [];
  }
  use(step) {
    this.steps.push(step);
    return this;
  }
  run(rows) {
    let current = rows;
    for (const step of this.steps) current = step(current);
    return current;
  }
}
exports.Pipeline = Pipeline;
