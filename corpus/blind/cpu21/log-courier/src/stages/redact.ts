import type { Event, Stage } from '../core/types.ts';
import type { RuleSet } from '../rules/rule-set.ts';

export function redact(rules: RuleSet): Stage<Event, Event> {
  return {
    name: 'redact',
    process(event) {
      const { text, hidden } = rules.apply(event.service, event.message);
      event.message = text;
      event.hidden = hidden;
      return event;
    },
  };
}
