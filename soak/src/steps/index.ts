import type { Kind } from '../schedule/kinds.ts';
import type { Step } from '../schedule/schedule.ts';
import { FATES } from '../world/network.ts';
import type { World } from '../world/world.ts';
import * as estimates from './estimates.ts';
import { extend } from './extending.ts';
import * as files from './files.ts';
import { halfWritten, typingBegins } from './half-written.ts';
import * as office from './office.ts';
import { changePlan } from './plan-change.ts';
import * as rows from './rows.ts';
import * as saving from './saving.ts';
import { send } from './sending.ts';
import { standIn } from './stand-in.ts';
import * as transitions from './transitions.ts';
import * as typing from './typing.ts';

/** Does a step. @returns whether it happened: not every step can be done in every world */
type Deed = (world: World, step: Step) => Promise<boolean>;

const fates = Object.fromEntries(FATES.map((fate) => [fate, saving.save(fate)])) as Record<
  (typeof FATES)[number],
  Deed
>;

export const DEEDS: Record<Kind, Deed> = {
  type: typing.type,
  clear: typing.clear,
  formula: typing.formula,
  undo: typing.undo,
  'edit-cell': typing.editCell,
  'add-row': rows.addRow,
  'edit-row': rows.editRow,
  'take-out-row': rows.takeOutRow,
  'copy-row': rows.copyRow,
  'sort-rows': rows.sortRows,
  save: saving.save(null),
  ...fates,
  'wait-a-moment': saving.wait(15_000),
  'wait-a-minute': saving.wait(70_000),
  hear: saving.hear,
  'deliver-late': saving.deliverLate,
  'decide-mine': saving.decide('mine'),
  'decide-theirs': saving.decide('theirs'),
  'save-file': files.saveFile,
  'close-unsaved': files.closeUnsaved,
  'close-saved': files.closeSaved,
  'copy-book': files.copyBook,
  'second-pane': files.secondPane,
  'close-pane': files.closePane,
  'stale-part': files.stalePart,
  'lost-part': files.lostPart,
  'half-written': halfWritten,
  backup: office.backup,
  restore: office.restore,
  'rights-away': office.takeRights,
  'rights-back': office.giveRights,
  'close-period': office.setClosed(true),
  'open-period': office.setClosed(false),
  'clock-wrong': office.wrongClock,
  'days-pass': estimates.daysPass,
  'typing-begins': typingBegins,
  send,
  recall: transitions.recall,
  return: transitions.sendBack,
  approve: transitions.approve,
  reopen: transitions.reopen,
  estimate: estimates.estimate,
  final: estimates.final,
  'stand-in': standIn,
  'extend-period': extend,
  'change-plan': changePlan,
};
