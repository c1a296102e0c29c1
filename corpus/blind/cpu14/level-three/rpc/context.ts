import type { CreateHTTPContextOptions } from '@trpc/server/adapters/standalone';

export type Role = 'public' | 'kiosk' | 'warden';
export interface Context {
  role: Role;
  device?: string;
}

export const contextFrom =
  (devices: ReadonlyMap<string, string>) =>
  ({ req }: CreateHTTPContextOptions): Context => {
    const device = /^Device (\S+)$/.exec(req.headers.authorization ?? '')?.[1];
    return { role: ((device && devices.get(device)) ?? 'public') as Role, device };
  };
