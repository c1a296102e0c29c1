import type { AccessEvent, Finding, Grant } from './types.ts';
import { cidrMatch } from './network.ts';

export class PolicyBook {
  private readonly grants: Record<string, Grant> = {};

  load(source: Iterable<Grant>): this {
    for (const grant of source) this.grants[grant.subject] = grant;
    return this;
  }

  knows(subject: string): boolean {
    return Object.keys(this.grants).includes(subject);
  }

  evaluate(event: AccessEvent): Finding | null {
    if (!this.knows(event.subject)) return { eventId: event.id, reason: 'unknown-subject' };
    const grant = this.grants[event.subject];
    if (!grant.verbs.includes(event.verb)) return { eventId: event.id, reason: 'verb' };
    if (!event.resource.startsWith(grant.prefix)) return { eventId: event.id, reason: 'scope' };
    if (!grant.networks.some((net) => cidrMatch(event.ip, net))) return { eventId: event.id, reason: 'network' };
    return null;
  }
}
