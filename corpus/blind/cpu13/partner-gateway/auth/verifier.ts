import { scryptSync, timingSafeEqual } from 'node:crypto';
import type { Metrics } from '../metrics.ts';
import { SCRYPT, type Partner, type PartnerDirectory } from './directory.ts';

export class CredentialVerifier {
  readonly #directory: PartnerDirectory;
  readonly #metrics: Metrics;

  constructor(directory: PartnerDirectory, metrics: Metrics) {
    this.#directory = directory;
    this.#metrics = metrics;
  }

  verify(id: string, secret: string): Partner | null {
    const partner = this.#directory.find(id);
    if (!partner) {
      this.#metrics.bump('auth', { result: 'unknown' });
      return null;
    }
    const candidate = scryptSync(secret, partner.salt, SCRYPT.length, SCRYPT);
    const ok = timingSafeEqual(candidate, partner.digest);
    this.#metrics.bump('auth', { result: ok ? 'ok' : 'denied' });
    return ok ? partner : null;
  }
}
