const STEPS_BACK = 40;

export class Draft {
  constructor(title, paragraphs) {
    this.title = title;
    this.paragraphs = paragraphs;
    this.steps = [];
    this.version = 0;
  }

  edit(author, index, words) {
    const before = this.paragraphs[index];
    const after = words.map((word, offset) => ({ word, offset, marks: offset % 5 ? null : ['b'] }));
    this.paragraphs[index] = after;
    this.version += 1;
    this.steps.push({ version: this.version, author, index, before });
    if (this.steps.length > STEPS_BACK) this.steps.shift();
    return this.version;
  }

  undo() {
    const step = this.steps.pop();
    if (!step) return false;
    this.paragraphs[step.index] = step.before;
    this.version += 1;
    return true;
  }

  words() {
    return this.paragraphs.reduce((n, p) => n + p.length, 0);
  }
}
