import { DeliveryError } from './delivery-error.js';

export async function post(subscriber, event, attempt) {
  if (attempt === 0 && event.id % 2 === 0) {
    const body = JSON.stringify({ error: 'busy', request: event.lines, retryAfter: 30, url: subscriber.url });
    throw new DeliveryError(`503 from ${subscriber.url}`, { event, status: 503, body });
  }
  return { status: 200, to: subscriber.id };
}
