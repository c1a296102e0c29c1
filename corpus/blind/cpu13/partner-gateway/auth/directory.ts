import { createHash, scryptSync } from 'node:crypto';

export interface Partner {
  id: string;
  name: string;
  salt: Buffer;
  digest: Buffer;
  scopes: ReadonlySet<string>;
}

export const SCRYPT = { N: 2048, r: 8, p: 1, length: 32 } as const;

/** Partners as they come from the back office export; secrets are kept hashed only. */
export class PartnerDirectory {
  readonly #byId = new Map<string, Partner>();
  readonly #logins: Array<[string, string]> = [];

  constructor(count: number) {
    for (let i = 0; i < count; i += 1) {
      const id = `partner-${100 + i}`;
      const secret = createHash('sha256').update(`seed/${id}`).digest('base64url').slice(0, 24);
      const salt = createHash('md5').update(id).digest();
      const digest = scryptSync(secret, salt, SCRYPT.length, SCRYPT);
      const scopes = new Set(i % 3 ? ['orders:read', 'orders:write'] : ['orders:read']);
      this.#byId.set(id, { id, name: `Partner ${i}`, salt, digest, scopes });
      this.#logins.push([id, secret]);
    }
  }

  find(id: string): Partner | undefined {
    return this.#byId.get(id);
  }

  sampleLogins(): ReadonlyArray<[string, string]> {
    return this.#logins;
  }
}
