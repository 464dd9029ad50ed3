import type { Catalogue } from './catalogue.ts';

export const en: Catalogue = {
  step: ({ instruction, question }) => `${instruction} ${question}`,
  question: ({ question }) => question,
  notUnderstood: ({ question }) => `I am not sure I understood you. ${question}`,
  article: ({ body }) => body,
  didItHelp: () => 'Does that help?',
  outage: ({ area, since, expectedUntil }) =>
    `There is an outage at your line in ${area}, since ${since}. ${
      expectedUntil
        ? `We expect it to be over by ${expectedUntil}.`
        : 'We do not know yet when it will be over; our technicians are working on it.'
    } You need not do anything at home until then.`,
  outageStill: ({ area, expectedUntil }) =>
    `The outage in ${area} is not over yet${expectedUntil ? `; we expect that by ${expectedUntil}` : ' and we have no time for its end'}. Nothing at your home can change it. If it is about something else, tell me what.`,
  noOutage: ({ area }) => `I see no outage at your line in ${area}, so let us look at your home.`,
  measured: ({ measured, profile, isEnough }) =>
    isEnough
      ? `${measured} of the ${profile} Mbit/s of your line is as it should be: the line is fine, it is the Wi-Fi.`
      : `${measured} Mbit/s is clearly less than the ${profile} Mbit/s of your line.`,
  noted: () => 'Thank you, I have noted that.',
  solved: () => 'Good to hear that it works. Write to me here if it comes back.',
  welcome: () => 'You are welcome.',
  takeYourTime: () => 'Take your time, and tell me here how it went.',
  whatIsWrong: () =>
    'What is it about: no connection at all, a slow connection, or a question about a device such as the router?',
  waiting: () =>
    'A colleague is being asked for and gets everything we have tried. You may add here what they should know.',
  cameBack: () =>
    'I could not reach anybody for this. What we have tried is noted; I can go on helping you with your connection and your devices here.',
  askMissing: ({ names }) => `To pass this on I need from you: ${names.join(', ')}.`,
};
