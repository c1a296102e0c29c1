export interface AccessEvent {
  id: number;
  subject: string;
  resource: string;
  verb: 'read' | 'write' | 'admin';
  ip: string;
  at: number;
}

export interface Grant {
  subject: string;
  verbs: ReadonlyArray<string>;
  prefix: string;
  networks: string[];
}

export interface Finding {
  eventId: number;
  reason: 'unknown-subject' | 'verb' | 'scope' | 'network';
}
