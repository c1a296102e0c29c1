const { makeCalendar, conflicts } = require('./calendar');
const { serve, call, close } = require('./transport');

const doctors = ['Adeyemi', 'Brandt', 'Castellanos'];
const calendar = makeCalendar(5150, 42, doctors);

const handlers = {
  week({ index }) {
    const days = calendar.slice(index * 7, index * 7 + 7);
    return { index, generated: new Date(days[0].date), days };
  },
  load({ doctor }) {
    return new Map(calendar.map((d) => [d.date.toISOString().slice(0, 10), d.slots.filter((s) => s.doctor === doctor).length]));
  },
};

(async () => {
  const server = await serve(handlers);
  const { port } = server.address();
  const local = [];
  let size = 0;
  for (let index = 0; index < 6; index++) {
    const answer = await call(port, 'week', { index });
    size += answer.size;
    local.push(...answer.value.days);
    const slots = answer.value.days.flatMap((d) => d.slots);
    const minutes = slots.reduce((sum, s) => sum + (s.ends - s.starts) / 60000, 0);
    console.log(`week ${index} from ${answer.value.generated.toISOString()} slots ${slots.length} minutes ${minutes}`);
  }
  for (const doctor of doctors) {
    const { value } = await call(port, 'load', { doctor });
    const busiest = [...value].sort((a, b) => b[1] - a[1])[0];
    console.log(doctor, [...value.values()].reduce((a, b) => a + b, 0), busiest.join(' '));
  }
  console.log(`conflicts ${conflicts(local)} bytes ${size > 0}`);
  close(server);
})();
