import { createHash } from 'node:crypto';
import { BookingService } from './booking.ts';
import { MINUTES_PER_DAY } from './domain.ts';
import { AppointmentRepository, PatientRepository, PractitionerRepository } from './store/repositories.ts';

const random = ((seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
})(20417);

const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

const SPECIALTIES = ['dermatology', 'general', 'cardiology', 'paediatrics', 'physiotherapy', 'ophthalmology', 'neurology', 'orthopaedics'];
const SITES = ['Northgate', 'Mill Lane', 'Harcourt', 'St Brides'];
const GIVEN = ['Ada', 'Bela', 'Carla', 'Dov', 'Enid', 'Farid', 'Greta', 'Hugo', 'Ines', 'Jonas'];
const FAMILY = ['Almond', 'Brook', 'Castell', 'Drummond', 'Eberle', 'Fonseca', 'Gill', 'Hartwig'];

const practitioners = new PractitionerRepository();
const patients = new PatientRepository();
const appointments = new AppointmentRepository();

for (let i = 0; i < 48; i++) {
  const late = random() < 0.3;
  practitioners.save({
    id: `P${String(i).padStart(3, '0')}`,
    name: `Dr ${pick(GIVEN)} ${pick(FAMILY)}`,
    specialty: SPECIALTIES[i % SPECIALTIES.length]!,
    site: pick(SITES),
    opensAt: late ? 11 * 60 : 8 * 60,
    closesAt: late ? 19 * 60 : 16 * 60,
  });
}
for (let i = 0; i < 3000; i++) {
  patients.save({ id: `N${i}`, name: `${pick(GIVEN)} ${pick(FAMILY)}`, born: 1930 + Math.floor(random() * 90), reliability: 0.5 + random() / 2 });
}

const service = new BookingService(practitioners, patients, appointments);
const sheets = createHash('sha256');
let turnedAway = 0;

for (let day = 0; day < 26; day++) {
  const enquiries = 190 + Math.floor(random() * 60);
  for (let i = 0; i < enquiries; i++) {
    const booked = await service.book({
      patientId: `N${Math.floor(random() * 3000)}`,
      specialty: pick(SPECIALTIES),
      earliest: day * MINUTES_PER_DAY + Math.floor(random() * 600),
      minutes: pick([10, 20, 20, 30, 40]),
      reason: pick(['first visit', 'review', 'results', 'procedure']),
      preferredSite: random() < 0.6 ? pick(SITES) : undefined,
    });
    if (booked === undefined) turnedAway++;
    else if (random() < 0.08) await service.move(booked.id, 28);
  }
  for (const p of practitioners.all()) {
    for (const a of appointments.agenda(p.id, day * MINUTES_PER_DAY, (day + 1) * MINUTES_PER_DAY)) {
      await service.settle(a.id, random() < 0.5 + patients.get(a.patientId).reliability / 2);
    }
  }
  sheets.update(service.daySheet(day));
}

console.log(`appointments ${appointments.count}, revision ${appointments.revision}, turned away ${turnedAway}`);
console.log(`journal ${service.fingerprint()}, sheets ${sheets.digest('hex').slice(0, 16)}`);
