export class FeedError extends Error {
  constructor(message, { response, attempt, cause }) {
    super(message, { cause });
    this.name = 'FeedError';
    this.response = response;
    this.attempt = attempt;
  }
}
