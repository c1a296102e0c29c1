function addEvent(timeline, event) {
  const days = { ...timeline.days, [event.day]: (timeline.days[event.day] || 0) + 1 };
  return { days, total: timeline.total + 1, last: event.day };
}

function buildTimeline(events) {
  let timeline = { days: {}, total: 0, last: null };
  for (const event of events) {
    if (event.muted) continue;
    timeline = addEvent(timeline, event);
  }
  return timeline;
}

function makeEvents(count) {
  const events = [];
  let state = 64;
  for (let i = 0; i < count; i++) {
    state = (state * 16807) % 2147483647;
    const date = new Date(Date.UTC(2021, 0, 1 + (state % 700)));
    events.push({ day: date.toISOString().slice(0, 10), muted: state % 11 === 0 });
  }
  return events;
}

function busiest(days, count) {
  const entries = Object.entries(days);
  entries.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return entries.slice(0, count);
}

const options = { ...{ count: 3 }, zone: 'UTC' };
const timeline = buildTimeline(makeEvents(6000));
console.log(timeline.total, timeline.last, busiest(timeline.days, options.count));
