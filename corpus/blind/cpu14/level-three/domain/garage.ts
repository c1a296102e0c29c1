import { charge, tariffs } from './tariff.ts';

export interface Visit {
  ticket: string;
  site: string;
  plate: string;
  level: number;
  bay: number;
  since: number;
}

export type Garage = ReturnType<typeof createGarage>;

export function createGarage(sites: [name: string, levels: number, bays: number][]) {
  // Free bays of a level form a stack, so the last to leave is the first to be filled.
  const free = new Map(sites.map(([name, levels, bays]) => [name, Array.from({ length: levels }, () => Array.from({ length: bays }, (_, i) => bays - i))]));
  const visits = new Map<string, Visit>();
  const byPlate = new Map<string, string>();
  let serial = 0;

  return {
    names: sites.map(([name]) => name),

    occupancy: (site: string) => free.get(site)!.map((bays, level) => ({ level, free: bays.length })),

    enter(site: string, plate: string, minute: number): Visit | 'full' | 'inside' {
      if (byPlate.has(plate)) return 'inside';
      const levels = free.get(site)!;
      const level = levels.findIndex((bays) => bays.length > 0);
      if (level < 0) return 'full';
      const ticket = `${site.slice(0, 2).toUpperCase()}${(++serial).toString(36).padStart(5, '0')}`;
      const visit = { ticket, site, plate, level, bay: levels[level].pop()!, since: minute };
      visits.set(ticket, visit);
      byPlate.set(plate, ticket);
      return visit;
    },

    quote(ticket: string, minute: number) {
      const visit = visits.get(ticket);
      return visit && { ...visit, pence: charge(tariffs[visit.site], visit.since, minute) };
    },

    leave(ticket: string) {
      const visit = visits.get(ticket);
      if (!visit) return false;
      visits.delete(ticket);
      byPlate.delete(visit.plate);
      free.get(visit.site)![visit.level].push(visit.bay);
      return true;
    },

    find: (plate: string) => visits.get(byPlate.get(plate) ?? ''),
  };
}
