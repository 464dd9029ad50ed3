import type { Story } from './story.ts';

/** No double charge, though it looks like one: two different services for the same price on the same day. */
export const mariaOrtega: Story = {
  id: 'C-1003',
  name: 'María Ortega',
  language: 'es',
  accounts: [
    {
      number: 'TC-1003',
      currency: 'EUR',
      invoices: [
        {
          number: 'INV-2026-0803',
          period: '2026-08',
          issuedOn: '2026-08-28',
          dueOn: '2026-09-12',
          charges: [['CH-0803-1', '2026-08-01', 'Fibre 250', 'subscription', 3700]],
          payments: [['PAY-0803-1', '2026-09-12', 'direct_debit', 3700]],
        },
        {
          number: 'INV-2026-0903',
          period: '2026-09',
          issuedOn: '2026-09-28',
          dueOn: '2026-10-12',
          charges: [
            ['CH-0903-1', '2026-09-01', 'Fibre 250', 'subscription', 3700],
            ['CH-0903-2', '2026-09-04', 'Security Suite', 'add_on', 995],
            ['CH-0903-3', '2026-09-04', 'Cloud 200 GB', 'add_on', 995],
          ],
          payments: [['PAY-0903-1', '2026-10-12', 'direct_debit', 5690]],
        },
      ],
    },
  ],
};
