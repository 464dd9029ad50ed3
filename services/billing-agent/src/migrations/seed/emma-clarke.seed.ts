import type { Story } from './story.ts';

/** A double charge: the Sports Pack stands twice on the September invoice, two days apart. */
export const emmaClarke: Story = {
  id: 'C-1001',
  name: 'Emma Clarke',
  language: 'en',
  accounts: [
    {
      number: 'TC-1001',
      currency: 'GBP',
      invoices: [
        {
          number: 'INV-2026-0717',
          period: '2026-07',
          issuedOn: '2026-07-28',
          dueOn: '2026-08-12',
          charges: [
            ['CH-0717-1', '2026-07-01', 'Fibre 250', 'subscription', 3900],
            ['CH-0717-2', '2026-07-03', 'Sports Pack', 'add_on', 1299],
          ],
          payments: [['PAY-0717-1', '2026-08-12', 'direct_debit', 5199]],
        },
        {
          number: 'INV-2026-0817',
          period: '2026-08',
          issuedOn: '2026-08-28',
          dueOn: '2026-09-12',
          charges: [
            ['CH-0817-1', '2026-08-01', 'Fibre 250', 'subscription', 3900],
            ['CH-0817-2', '2026-08-03', 'Sports Pack', 'add_on', 1299],
          ],
          payments: [['PAY-0817-1', '2026-09-12', 'direct_debit', 5199]],
        },
        {
          number: 'INV-2026-0917',
          period: '2026-09',
          issuedOn: '2026-09-28',
          dueOn: '2026-10-12',
          charges: [
            ['CH-0917-1', '2026-09-01', 'Fibre 250', 'subscription', 3900],
            ['CH-0917-2', '2026-09-03', 'Sports Pack', 'add_on', 1299],
            ['CH-0917-3', '2026-09-05', 'Sports Pack', 'add_on', 1299],
          ],
          payments: [['PAY-0917-1', '2026-10-12', 'direct_debit', 6498]],
        },
      ],
    },
  ],
};
