import { produce } from 'immer';
import type { Action } from './actions.ts';
import type { Field, Unit } from './state.ts';

type Reducer<T extends Action['type']> = (field: Field, action: Extract<Action, { type: T }>) => Field;

const unitIn = (field: Field, id: number): Unit | undefined => field.units.find((u) => u.id === id);

const clamp = (v: number): number => Math.max(0, Math.min(63, v));

const spawn: Reducer<'spawn'> = produce((draft: Field, { id, side, x, y }) => {
  draft.units.push({ id, side, at: { x, y }, health: 20, kills: 0 });
});

const move: Reducer<'move'> = produce((draft: Field, { id, dx, dy }) => {
  const unit = unitIn(draft, id);
  if (!unit) return;
  unit.at.x = clamp(unit.at.x + dx);
  unit.at.y = clamp(unit.at.y + dy);
});

const hit: Reducer<'hit'> = produce((draft: Field, { id, by, damage }) => {
  const target = unitIn(draft, id);
  if (!target || target.health <= 0) return;
  target.health -= damage;
  if (target.health > 0) return;
  draft.fallen.push(id);
  const winner = unitIn(draft, by);
  if (winner) winner.kills++;
});

const tick: Reducer<'tick'> = produce((draft: Field, { turn }) => {
  draft.turn = turn;
  draft.log.push(`turn ${turn}: ${draft.fallen.length} fallen`);
  if (draft.log.length > 30) draft.log.splice(0, draft.log.length - 30);
});

const reducers = { spawn, move, hit, tick };

export const reduce = (field: Field, action: Action): Field =>
  (reducers[action.type] as Reducer<typeof action.type>)(field, action as never);
