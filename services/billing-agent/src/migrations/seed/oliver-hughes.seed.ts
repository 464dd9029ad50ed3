import type { Story } from './story.ts';

/** Roaming: three day passes for three days, and what was used beyond them. Nothing twice. */
export const oliverHughes: Story = {
  id: 'C-1006',
  name: 'Oliver Hughes',
  language: 'en',
  accounts: [
    {
      number: 'TC-1006',
      currency: 'GBP',
      invoices: [
        {
          number: 'INV-2026-0706',
          period: '2026-07',
          issuedOn: '2026-07-28',
          dueOn: '2026-08-12',
          charges: [
            ['CH-0706-1', '2026-07-01', 'Mobile 50 GB', 'subscription', 2400],
            ['CH-0706-2', '2026-07-01', 'Phone instalment', 'device', 1850],
          ],
          payments: [['PAY-0706-1', '2026-08-12', 'direct_debit', 4250]],
        },
        {
          number: 'INV-2026-0806',
          period: '2026-08',
          issuedOn: '2026-08-28',
          dueOn: '2026-09-12',
          charges: [
            ['CH-0806-1', '2026-08-01', 'Mobile 50 GB', 'subscription', 2400],
            ['CH-0806-2', '2026-08-01', 'Phone instalment', 'device', 1850],
            ['CH-0806-3', '2026-08-14', 'Day pass USA', 'roaming', 750],
            ['CH-0806-4', '2026-08-15', 'Day pass USA', 'roaming', 750],
            ['CH-0806-5', '2026-08-16', 'Day pass USA', 'roaming', 750],
            ['CH-0806-6', '2026-08-17', 'Data USA 1.2 GB', 'roaming', 2240],
          ],
          payments: [['PAY-0806-1', '2026-09-12', 'direct_debit', 8740]],
        },
      ],
    },
  ],
};
