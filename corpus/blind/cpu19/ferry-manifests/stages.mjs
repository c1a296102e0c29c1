// Building blocks for async streams of bookings.
export const mapAsync = (fn) => async function* mapped(source) {
  for await (const item of source) yield await fn(item);
};

export const batch = (size) => async function* batched(source) {
  let group = [];
  for await (const item of source) {
    group.push(item);
    if (group.length === size) {
      yield group;
      group = [];
    }
  }
  if (group.length) yield group;
};

export const through = (source, ...stages) => stages.reduce((s, stage) => stage(s), source);

export const complete = (registry) => async (booking) => {
  const holder = await registry.lookUp('person', booking.holder);
  const vehicle = await registry.lookUp('vehicle', booking.vehicle);
  const companions = [];
  for (const id of booking.companions) companions.push(await registry.lookUp('person', id));
  return { ...booking, holder, vehicle, companions };
};
