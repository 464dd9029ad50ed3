/** What a policy's owner might write. */
export const examples: Readonly<Record<string, readonly string[]>> = {
  'billing.double_charge': [
    'I was charged twice',
    'You took the money two times this month',
    'The same payment shows up double on my card',
    'Why do I see a duplicate charge?',
    'My card was billed twice for one order',
  ],
  'billing.refund': [
    'I want my money back',
    'Please refund me',
    'When do I get my refund?',
    'Return the amount to my account',
    'I would like to be reimbursed',
  ],
  'billing.invoice': [
    'Send me my invoice',
    'I need a copy of my bill',
    'Where can I download the invoice for March?',
    'My bill is too high',
    'I do not understand this bill',
  ],
  'tech.no_connection': [
    'My internet does not work',
    'There is no connection',
    'The wifi is down',
    'I cannot get online',
    'The router has no signal',
  ],
  'tech.slow': [
    'My internet is slow',
    'The speed is bad',
    'Pages load slowly',
    'Videos keep buffering',
    'The download takes forever',
  ],
  'account.cancel': [
    'I want to cancel my contract',
    'Please terminate my subscription',
    'How do I close my account?',
    'End my plan',
    'I want to quit your service',
  ],
  'account.change_details': [
    'Please change my address',
    'I have a new phone number',
    'Update my email',
    'I moved house',
    'My name has changed',
  ],
  'account.login': [
    'I forgot my password',
    'I cannot log in',
    'My login is locked',
    'Reset my credentials',
    'The sign in page refuses me',
  ],
  'sales.new_plan': [
    'I want to buy a new plan',
    'Which tariffs do you offer?',
    'I would like to upgrade',
    'Do you have an offer with more data?',
    'I want to order fibre',
  ],
  'delivery.status': [
    'Where is my parcel?',
    'My package has not arrived',
    'Track my shipment',
    'The delivery is late',
    'When will the courier come?',
  ],
};

/** Written before any of them was tried; none shares a content word with any example. */
export const paraphrases: Readonly<Record<string, readonly string[]>> = {
  'billing.double_charge': [
    'Somebody debited me again for something I had settled already',
    'Identical debits, hours apart',
    'An extra withdrawal hit the bank for what was settled already',
    'A second deduction appeared on the statement',
  ],
  'billing.refund': [
    'Kindly repay what I spent',
    'I expect compensation for what I spent',
    'I demand repayment',
    'Hand over the cash I spent',
    'Put the cash in my wallet again',
  ],
  'billing.invoice': [
    'Where do I find the statement of what I owe?',
    'The statement seems expensive',
    'Explain the costs on the statement',
    'I am looking for the receipt of last spring',
  ],
  'tech.no_connection': [
    'The web is dead here',
    'The network dropped and stays off',
    'The modem just blinks red',
    'We have been offline since breakfast',
    'Broadband outage in our street',
  ],
  'tech.slow': [
    'Browsing crawls',
    'Streaming stutters all evening',
    'The broadband is sluggish',
    'Network performance is poor',
    'Movies freeze constantly',
  ],
  'account.cancel': [
    'I am leaving for a competitor',
    'Stop my membership',
    'Discontinue everything I have with the company',
    'I no longer wish to be a customer',
    'Unsubscribe me',
  ],
  'account.change_details': [
    'I relocated last week',
    'My mobile digits are different nowadays',
    'I got married and have another surname',
    'Please correct the street you have on file',
    'I live somewhere else now',
  ],
  'account.login': [
    'The passcode slipped my mind',
    'Access denied whenever I authenticate',
    'I am shut out of the portal',
    'It says wrong username',
    'The website does not recognise me as a user',
  ],
  'sales.new_plan': [
    'Which bundles can I purchase?',
    'Tell me the prices of broadband for newcomers',
    'I am looking for a better deal',
    'I wish to become a customer',
    'Present me the available deals',
  ],
  'delivery.status': [
    'The postman brought nothing',
    'Has my item been dispatched?',
    'I am still waiting for the goods',
    'The box is lost in the mail',
    'How long until my purchase is here?',
  ],
};

/** Nothing of what the examples are about. */
export const elsewhere: readonly string[] = [
  'What is the capital of Peru?',
  'My cat sleeps on the piano',
  'Can you recommend a good recipe for soup?',
  'Who won the football match yesterday?',
  'Tell me a joke',
  'It is raining in Lisbon',
  'How tall is the Eiffel Tower?',
  'I dreamt of a green horse',
  'Which trousers go with brown shoes?',
  'My grandmother plays chess',
];
