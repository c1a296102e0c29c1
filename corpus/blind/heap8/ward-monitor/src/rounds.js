export async function baseline(hub, stay) {
  const vitals = hub.follow(stay.bed);
  const { value } = await vitals.next();
  return { pulse: value.pulse, oxygen: value.oxygen, nurse: stay.duty.nurse };
}
