import { webcrypto } from "node:crypto";

const encoder = new TextEncoder();

export async function seal(previous, body) {
  const payload = encoder.encode(body);
  const bytes = new Uint8Array(previous.length + payload.length);
  bytes.set(previous);
  bytes.set(payload, previous.length);
  return new Uint8Array(await webcrypto.subtle.digest("SHA-256", bytes));
}
