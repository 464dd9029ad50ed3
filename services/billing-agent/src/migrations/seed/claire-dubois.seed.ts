import type { Story } from './story.ts';

/** Proration: the plan changed on 16 September, so each was charged for half the month. */
export const claireDubois: Story = {
  id: 'C-1008',
  name: 'Claire Dubois',
  language: 'fr',
  accounts: [
    {
      number: 'TC-1008',
      currency: 'EUR',
      invoices: [
        {
          number: 'INV-2026-0808',
          period: '2026-08',
          issuedOn: '2026-08-28',
          dueOn: '2026-09-12',
          charges: [['CH-0808-1', '2026-08-01', 'Fibre 100', 'subscription', 3000]],
          payments: [['PAY-0808-1', '2026-09-12', 'direct_debit', 3000]],
        },
        {
          number: 'INV-2026-0908',
          period: '2026-09',
          issuedOn: '2026-09-28',
          dueOn: '2026-10-12',
          charges: [
            ['CH-0908-1', '2026-09-01', 'Fibre 100', 'subscription', 3000],
            ['CH-0908-2', '2026-09-16', 'Fibre 100, 15 unused days', 'proration', -1500],
            ['CH-0908-3', '2026-09-16', 'Fibre 500, 15 days', 'proration', 2500],
          ],
          payments: [['PAY-0908-1', '2026-10-12', 'direct_debit', 4000]],
        },
      ],
    },
  ],
};
