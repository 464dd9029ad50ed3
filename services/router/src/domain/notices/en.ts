import type { Catalogue } from './catalogue.ts';

export const en: Catalogue = {
  ai_disclosure: 'I am an AI assistant.',
  handed_over: 'You are now with {name}, who has everything you told me{because}. You do not need to repeat anything.',
  topic_parked: 'What else you asked about is noted, and comes right after this.',
  nobody_available:
    'I am sorry, nobody can take this up right now. Your message is kept and will be answered as soon as possible.',
  person_called:
    'I am asking a colleague to join you. You need not repeat anything, and you can go on writing here while you wait.',
  queued:
    'You are number {position} in line; it usually takes {low} to {high} minutes. You can wait here, ask to be messaged or called back, or go back to the assistant.',
  deferred:
    'No colleague is on duty right now. Your request is kept; you can ask to be messaged or called back, or go back to the assistant.',
  person_joined: '{name} has joined you and has everything you told me. {name} is a person.',
  back_to_assistant: 'You are back with {name}.',
  person_missed:
    'I am sorry, no colleague could join you in time. One will get back to you; until then you are with {name}.',
  promised_message: 'Noted: a colleague will send you a message.',
  promised_callback: 'Noted: a colleague will call you back.',
  clarify: 'So that I get you to the right place: is it about something for {names}? Please tell me a little more.',
  clarify_freely: 'So that I get you to the right place: please tell me a little more about what you need.',
  approval_asked:
    'A colleague has to approve this first. I have asked for it and will tell you here as soon as it is decided.',
  work_given_out:
    'I am having this worked on, which may take a little while. I will tell you here as soon as it is done.',
  because: {
    specialization: ', because this is their field',
    explicit_rule: ', because this is their field',
    department: ', because this is their field',
    capability: ', because they can do what you asked for',
    privilege: ', because they may do what you asked for',
    language: ', because they speak your language',
    out_of_scope: ', because they can help you further',
    low_confidence: ', because I was not sure I understood you',
    person_requested: ', because you asked for a person',
    high_stakes: ', because this deserves special care',
    stalled: ', because you have waited too long',
    owner_gone: ', because the former assistant is no longer available',
    error_recovery: ', because something went wrong on our side',
    returned: ', to go on where you left off',
  },
};
