import type { HandOffOptions } from '@baton/agent-kit';
import type { PersonBecause } from './domain/decision.ts';
import type { Diagnosis } from './domain/diagnosis.ts';
import type { Flow } from './domain/step.ts';

export type Request = Pick<HandOffOptions, 'to' | 'intent' | 'reason' | 'task' | 'options'>;

const details: Readonly<Record<PersonBecause, string>> = {
  person_requested: 'The customer asks for a person.',
  not_understood: 'The customer was not understood twice.',
  spent: 'Every step that the customer can take was taken, and it does not work.',
};

const triggers = {
  person_requested: 'person_requested',
  not_understood: 'low_confidence',
  spent: 'capability',
} as const;

/** To a person, with what they may decide between. */
export const toPerson = (because: PersonBecause, { flow }: Diagnosis): Request => ({
  to: { kind: 'human' },
  intent: flow && `tech.${flow}`,
  reason: { trigger: triggers[because], detail: details[because] },
  task: {
    description: `Get the customer’s ${flow ? subjects[flow] : 'technical problem'} solved.`,
    state: 'Diagnosed as far as the customer can be guided; nothing of what was tried needs to be repeated.',
    next: because === 'spent' ? 'Choose one of the options and tell the customer.' : 'Answer the last message.',
  },
  options: because === 'spent' ? [...(flow ? options[flow] : [])] : undefined,
});

export const subjects: Readonly<Record<Flow, string>> = {
  no_connection: 'missing connection',
  slow: 'slow connection',
  device: 'problem with a device',
};

const technician = {
  id: 'technician',
  label: 'Send a technician to the customer’s home',
  consequence: 'The customer needs an appointment.',
};
const newModem = {
  id: 'new_modem',
  label: 'Send a new modem',
  consequence: 'It arrives by post and replaces the old one.',
};
const measureLine = {
  id: 'measure_line',
  label: 'Have the line measured from our side',
  consequence: 'Takes a working day; the connection drops for some minutes.',
};

const options: Readonly<Record<Flow, NonNullable<Request['options']>>> = {
  no_connection: [technician, newModem, measureLine],
  slow: [measureLine, technician],
  device: [newModem, technician],
};
