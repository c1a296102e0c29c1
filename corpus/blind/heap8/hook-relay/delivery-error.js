export class DeliveryError extends Error {
  constructor(message, { event, status, body }) {
    super(message);
    this.name = 'DeliveryError';
    this.event = event;
    this.status = status;
    this.body = body;
  }
}
