export class UserError extends Error {
  constructor(message) {
    super(message);
    this.name = 'UserError';
  }
}
export class CooldownError extends UserError {
  constructor(ms) { super(`slow down (${ms} ms)`); this.left = ms; }
}
