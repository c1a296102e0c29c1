export class DeliveryError extends Error {
  constructor(event, status, options) {
    super(`delivery of ${event.id} answered ${status}`, options);
    this.name = 'DeliveryError';
    this.event = event;
    this.status = status;
  }

  get retryable() {
    return this.status === 429 || this.status >= 500;
  }
}
