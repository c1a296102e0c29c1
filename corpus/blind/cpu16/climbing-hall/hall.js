export const GRADES = ['4', '5a', '5b', '5c', '6a', '6a+', '6b', '6b+', '6c', '7a', '7b', '7c'];
const STYLES = ['BOULDER', 'LEAD', 'TOPROPE'];
const COLOURS = ['Red', 'Blue', 'Lime', 'Violet', 'Black', 'Mint'];
const THINGS = ['Slab', 'Arête', 'Roof', 'Traverse', 'Dihedral', 'Prow'];

export function openHall({ routes, climbers, sends }) {
  const climberById = new Map();
  const routeById = new Map();
  const sectors = new Map();
  const sendsByRoute = new Map();
  const bestByClimber = new Map();
  let total = 0;

  for (let i = 0; i < climbers; i++) climberById.set(`c${i}`, { id: `c${i}`, name: `Climber ${i}` });
  for (let i = 0; i < routes; i++) {
    const route = { id: `r${i}`, name: `${COLOURS[i % 6]} ${THINGS[(i * 5 + 1) % 6]}`, gradeIndex: (i * 7) % GRADES.length, grade: GRADES[(i * 7) % GRADES.length], style: STYLES[i % 3], setterId: `c${i % 9}`, sector: 1 + (i % 15) };
    routeById.set(route.id, route);
    sendsByRoute.set(route.id, []);
    if (!sectors.has(route.sector)) sectors.set(route.sector, []);
    sectors.get(route.sector).push(route);
  }

  function logSend({ routeId, climberId, attempts }) {
    const route = routeById.get(routeId);
    if (!route) throw new Error(`no route ${routeId}`);
    const send = { routeId, climberId, attempts, on: `2024-03-${String(1 + (total % 28)).padStart(2, '0')}` };
    sendsByRoute.get(routeId).push(send);
    bestByClimber.set(climberId, Math.max(route.gradeIndex, bestByClimber.get(climberId) ?? 0));
    total++;
    return send;
  }
  for (let i = 0; i < sends; i++) logSend({ routeId: `r${(i * 11) % routes}`, climberId: `c${(i * 29) % climbers}`, attempts: 1 + (i % 6) });

  return {
    logSend,
    sendCount: () => total,
    sector: (n) => sectors.get(n) ?? [],
    sendsOf: (id) => sendsByRoute.get(id) ?? [],
    bestOf: (id) => GRADES[bestByClimber.get(id)] ?? null,
    climbersById: async (ids) => ids.map((id) => climberById.get(id)).filter(Boolean),
    routesById: async (ids) => ids.map((id) => routeById.get(id)).filter(Boolean),
  };
}
