import { validateClaim } from './validation.js';

export class IntakeApi {
  #accepted = 0;
  #refused = 0;
  #reserve = new Map();

  constructor(forms) {
    this.forms = forms;
  }

  async submit(form, body) {
    await null;
    const problems = validateClaim(this.forms, form, body);
    if (problems.length > 0) {
      this.#refused++;
      return { status: 422, problems };
    }
    this.#accepted++;
    this.#reserve.set(form, (this.#reserve.get(form) ?? 0) + body.amount);
    return { status: 202 };
  }

  stats() {
    return { accepted: this.#accepted, refused: this.#refused, reserve: Object.fromEntries(this.#reserve) };
  }
}
