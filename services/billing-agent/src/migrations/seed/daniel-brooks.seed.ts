import type { Story } from './story.ts';

/** Two accounts. On the first a double charge of which a part was refunded; on the second nothing is wrong. */
export const danielBrooks: Story = {
  id: 'C-1009',
  name: 'Daniel Brooks',
  language: 'en',
  accounts: [
    {
      number: 'TC-1009',
      currency: 'USD',
      invoices: [
        {
          number: 'INV-2026-0809',
          period: '2026-08',
          issuedOn: '2026-08-28',
          dueOn: '2026-09-12',
          charges: [['CH-0809-1', '2026-08-01', 'Fibre 500', 'subscription', 6000]],
          payments: [['PAY-0809-1', '2026-09-12', 'card', 6000]],
        },
        {
          number: 'INV-2026-0909',
          period: '2026-09',
          issuedOn: '2026-09-28',
          dueOn: '2026-10-12',
          charges: [
            ['CH-0909-1', '2026-09-01', 'Fibre 500', 'subscription', 6000],
            ['CH-0909-2', '2026-09-10', 'Technician visit', 'service', 4000],
            ['CH-0909-3', '2026-09-11', 'Technician visit', 'service', 4000],
          ],
          payments: [['PAY-0909-1', '2026-10-12', 'card', 14000]],
          refunds: [['RF-2026-0027', '2026-10-02', 'paid', 1500, 'CH-0909-3']],
        },
      ],
    },
    {
      number: 'TC-1010',
      currency: 'USD',
      invoices: [
        {
          number: 'INV-2026-0810',
          period: '2026-08',
          issuedOn: '2026-08-28',
          dueOn: '2026-09-12',
          charges: [['CH-0810-1', '2026-08-01', 'Mobile 50 GB', 'subscription', 3000]],
          payments: [['PAY-0810-1', '2026-09-12', 'card', 3000]],
        },
        {
          number: 'INV-2026-0910',
          period: '2026-09',
          issuedOn: '2026-09-28',
          dueOn: '2026-10-12',
          charges: [['CH-0910-1', '2026-09-01', 'Mobile 50 GB', 'subscription', 3000]],
          payments: [['PAY-0910-1', '2026-10-12', 'card', 3000]],
        },
      ],
    },
  ],
};
