import type { Story } from './story.ts';

/** An upgrade fee: a faster plan since September costs more each month and a fee once. */
export const sofiaNavarro: Story = {
  id: 'C-1007',
  name: 'Sofía Navarro',
  language: 'es',
  accounts: [
    {
      number: 'TC-1007',
      currency: 'EUR',
      invoices: [
        {
          number: 'INV-2026-0807',
          period: '2026-08',
          issuedOn: '2026-08-28',
          dueOn: '2026-09-12',
          charges: [['CH-0807-1', '2026-08-01', 'Fibre 500', 'subscription', 4100]],
          payments: [['PAY-0807-1', '2026-09-12', 'direct_debit', 4100]],
        },
        {
          number: 'INV-2026-0907',
          period: '2026-09',
          issuedOn: '2026-09-28',
          dueOn: '2026-10-12',
          charges: [
            ['CH-0907-1', '2026-09-01', 'Fibre 1000', 'subscription', 5500],
            ['CH-0907-2', '2026-09-01', 'Upgrade fee Fibre 1000', 'upgrade_fee', 2900],
          ],
          payments: [['PAY-0907-1', '2026-10-12', 'direct_debit', 8400]],
        },
      ],
    },
  ],
};
