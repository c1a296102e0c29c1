const SLOTS_PER_DAY = 32;
const LABELS = Array.from({ length: SLOTS_PER_DAY }, (_, slot) => `${8 + (slot >> 2)}:${String((slot & 3) * 15).padStart(2, '0')}`);

/** Appointments by room and day; one bit of the mask is a quarter of an hour. */
export function createDiary(rooms) {
  const taken = new Map(rooms.map((room) => [room, new Map()]));
  const appointments = new Map();
  const byPatient = new Map();
  let serial = 0;

  const maskOf = (from, length) => (length >= 32 ? -1 : ((1 << length) - 1)) << from;

  return {
    rooms,
    book({ room, day, from, length, patient, reason }) {
      const days = taken.get(room);
      if (!days) throw Object.assign(new Error('unknown room'), { status: 404, expose: true });
      if (from < 0 || length < 1 || from + length > SLOTS_PER_DAY) {
        throw Object.assign(new Error('outside hours'), { status: 422, expose: true });
      }
      const mask = maskOf(from, length);
      const used = days.get(day) ?? 0;
      if (used & mask) return null;
      days.set(day, used | mask);
      const appointment = { id: ++serial, room, day, from, length, patient, reason };
      appointments.set(appointment.id, appointment);
      const list = byPatient.get(patient);
      if (list) list.push(appointment);
      else byPatient.set(patient, [appointment]);
      return appointment;
    },
    cancel(id, patient) {
      const found = appointments.get(id);
      if (!found || found.patient !== patient) return false;
      const days = taken.get(found.room);
      days.set(found.day, days.get(found.day) & ~maskOf(found.from, found.length));
      appointments.delete(id);
      const list = byPatient.get(patient);
      list.splice(list.indexOf(found), 1);
      return true;
    },
    of(patient) {
      return byPatient.get(patient) ?? [];
    },
    free(day) {
      return rooms.map((room) => {
        const used = taken.get(room).get(day) ?? 0;
        const slots = [];
        for (let slot = 0; slot < SLOTS_PER_DAY; slot++) {
          slots.push({ label: LABELS[slot], open: (used & (1 << slot)) === 0 });
        }
        return { room, slots };
      });
    },
  };
}
