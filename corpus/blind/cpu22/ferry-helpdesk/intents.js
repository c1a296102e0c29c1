// What a traveller can want. First match wins; the order is the order of the old desk manual.
export const intents = [
  {
    name: 'greeting',
    pattern: /^\s*(?:hi|hello|good (?:morning|evening)|hey)\b[\s!.,]*$/i,
    slots: () => ({}),
  },
  {
    name: 'group',
    pattern: /^.*\b(?:ticket|seat|place)s?\b.*\b(?:for|to|on)\b.*\b(\d+)\s*(?:adults|people|persons)\b.*$/is,
    slots: (m) => ({ size: Number(m[1]) }),
  },
  {
    name: 'timetable',
    pattern: /\b(?:when|what time|first|last|next)\b[^.?!]{0,40}\b(?:boat|ferry|sailing|crossing)\b/i,
    slots: () => ({}),
  },
  {
    name: 'refund',
    pattern: /\b(?:refund|money back|cancel(?:led|ling)?)\b/i,
    slots: () => ({}),
  },
  {
    name: 'vehicle',
    pattern: /\b(car|van|motorbike|bicycle|caravan)s?\b/i,
    slots: (m) => ({ vehicle: m[1].toLowerCase() }),
  },
  {
    name: 'yes',
    pattern: /^\s*(?:yes|ok|okay|sure|please do)\b/i,
    slots: () => ({}),
  },
  {
    name: 'no',
    pattern: /^\s*(?:no|nope|rather not)\b/i,
    slots: () => ({}),
  },
];

export function recognise(text) {
  for (const { name, pattern, slots } of intents) {
    const m = pattern.exec(text);
    if (m) return { name, slots: slots(m) };
  }
  return null;
}
