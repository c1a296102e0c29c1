import { PartnerDirectory } from './auth/directory.ts';
import { CredentialVerifier } from './auth/verifier.ts';
import { OrderBook } from './orders/book.ts';
import { Metrics } from './metrics.ts';

export interface Container {
  directory: PartnerDirectory;
  verifier: CredentialVerifier;
  book: OrderBook;
  metrics: Metrics;
}

export function buildContainer(): Container {
  const metrics = new Metrics();
  const directory = new PartnerDirectory(5);
  const verifier = new CredentialVerifier(directory, metrics);
  const book = new OrderBook(1500);
  return { directory, verifier, book, metrics };
}
