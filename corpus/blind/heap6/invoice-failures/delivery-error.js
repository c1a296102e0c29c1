export class DeliveryError extends Error {
  constructor(message, invoice, options) {
    super(message, options);
    this.name = 'DeliveryError';
    this.invoice = invoice;
    this.retryable = true;
  }
}
