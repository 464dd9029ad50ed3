import type { Language } from './language.ts';

export const en: Language = {
  tag: 'en-GB',
  titles: {
    outage: (subject) => `Outage in ${subject}`,
    works: (subject) => `Works in ${subject}`,
    product: (subject) => `News about ${subject}`,
  },
  causes: {
    'a cut cable': 'a cut cable',
    'a power failure': 'a power failure',
    'a software fault': 'a software fault',
  },
  sentences: {
    'outage.began': ({ date, time }) => `The outage began on ${date} at ${time}.`,
    'outage.cause': ({ cause }) => `It was caused by ${cause}.`,
    'outage.affected': ({ count }) => `${count} customers had no connection.`,
    'outage.ended': ({ date, time }) => `Since ${date}, ${time}, everything works again.`,
    'outage.credit': ({ money }) => `Those affected are credited ${money}.`,
    works: ({ date, time, until }) => `There will be works on ${date} from ${time} to ${until}.`,
    'product.speed': ({ subject, count }) => `${subject} reaches ${count} Mbit/s.`,
    'product.price': ({ money }) => `It costs ${money} a month.`,
    'product.setup': ({ money }) => `Setting it up costs ${money} once.`,
    'product.available': ({ place, date }) => `It is available in ${place} from ${date}.`,
    'product.notice': ({ count }) => `It can be cancelled with ${count} days’ notice.`,
  },
  sources: 'Sources',
};
