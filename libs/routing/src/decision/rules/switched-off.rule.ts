import { isOn, type SwitchableTrigger, switchableTriggers } from '../../policy/trigger-switches.ts';
import type { Rule } from '../route-decision.ts';

/** A request for a reason that is switched off in this deployment goes to a person. */
export const switchedOff: Rule = {
  name: 'switched_off',
  isFinal: true,
  claims: ({ reason: { trigger } }, { triggers }) => isSwitchable(trigger) && !isOn(triggers, trigger),
  suits:
    () =>
    ({ card }) =>
      card.kind === 'human',
};

const isSwitchable = (trigger: string): trigger is SwitchableTrigger =>
  switchableTriggers.some((switchable) => switchable === trigger);
