import type { Story } from './story.ts';

/** A refund under way: a router was charged as not returned, and was returned after all. */
export const priyaNair: Story = {
  id: 'C-1005',
  name: 'Priya Nair',
  language: 'en',
  accounts: [
    {
      number: 'TC-1005',
      currency: 'USD',
      invoices: [
        {
          number: 'INV-2026-0805',
          period: '2026-08',
          issuedOn: '2026-08-28',
          dueOn: '2026-09-12',
          charges: [['CH-0805-1', '2026-08-01', 'Fibre 250', 'subscription', 5500]],
          payments: [['PAY-0805-1', '2026-09-12', 'card', 5500]],
        },
        {
          number: 'INV-2026-0905',
          period: '2026-09',
          issuedOn: '2026-09-28',
          dueOn: '2026-10-12',
          charges: [
            ['CH-0905-1', '2026-09-01', 'Fibre 250', 'subscription', 5500],
            ['CH-0905-2', '2026-09-10', 'Router not returned', 'service', 8900],
          ],
          payments: [['PAY-0905-1', '2026-10-12', 'card', 14400]],
          refunds: [['RF-2026-0031', '2026-10-19', 'approved', 8900, 'CH-0905-2']],
        },
      ],
    },
  ],
};
