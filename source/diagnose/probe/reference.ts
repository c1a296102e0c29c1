import type { Finding } from '../finding.ts';

/** By which a report finds again the finding that something was measured for. */
export interface FindingReference {
  rule: string;
  title: string;
  url: string;
  line: number | null;
}

export function referenceOf({ rule, title, subject }: Finding): FindingReference {
  const [url, line] = 'url' in subject ? [subject.url, subject.line] : ['', null];
  return { rule, title, url, line };
}

export const isReferredTo = ({ rule, subject }: Finding, reference: FindingReference): boolean =>
  'url' in subject &&
  reference.rule === rule &&
  reference.url === subject.url &&
  reference.line === subject.line;
