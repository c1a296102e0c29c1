import { FeedError } from './feed-error.js';

export class Feed {
  lastError = null;
  attempts = 0;
  table = null;

  constructor(name, source) {
    this.name = name;
    this.source = source;
  }

  refresh(hour) {
    this.attempts += 1;
    const response = this.source.get(this.name, hour);
    if (response.status === 200) {
      this.table = response.rows;
      this.lastError = null;
      return;
    }
    this.lastError = new FeedError(`${this.name}: status ${response.status}`, {
      response,
      attempt: this.attempts,
      cause: this.lastError ?? undefined,
    });
  }

  health() {
    if (!this.lastError) return `${this.name} ok`;
    return `${this.name} failing (${this.lastError.response.status}, attempt ${this.lastError.attempt})`;
  }
}
