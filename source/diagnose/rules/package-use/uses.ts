import { COMPILERS } from './tables/compilers.ts';
import { DATABASES } from './tables/databases.ts';
import { DATES } from './tables/dates.ts';
import { DOCUMENTS } from './tables/documents.ts';
import { PARSERS } from './tables/parsers.ts';
import { SEARCHING } from './tables/searching.ts';
import { SERVERS } from './tables/servers.ts';
import { STATE } from './tables/state.ts';
import { TEMPLATES } from './tables/templates.ts';
import { VALIDATION } from './tables/validation.ts';
import type { PackageUse } from './use.ts';

// Packages and how they are meant to be used: all rows.

/** The rows of all fields. */
export const USES: readonly PackageUse[] = [
  ...STATE,
  ...DOCUMENTS,
  ...PARSERS,
  ...COMPILERS,
  ...TEMPLATES,
  ...DATES,
  ...VALIDATION,
  ...SERVERS,
  ...DATABASES,
  ...SEARCHING,
];

export const namesOf = ({ package: of }: PackageUse): readonly string[] =>
  typeof of === 'string' ? [of] : of;

const byPackage = new Map<string, PackageUse[]>();
for (const use of USES)
  for (const name of namesOf(use)) {
    const rows = byPackage.get(name);
    if (rows) rows.push(use);
    else byPackage.set(name, [use]);
  }

/** The rows about a package. */
export const usesOfPackage = (name: string): readonly PackageUse[] => byPackage.get(name) ?? [];
