import type { Story } from './story.ts';

/** No double payment, though it looks like one: the September invoice was paid in two equal parts. */
export const ankeBrandt: Story = {
  id: 'C-1010',
  name: 'Anke Brandt',
  language: 'de',
  accounts: [
    {
      number: 'TC-1011',
      currency: 'EUR',
      invoices: [
        {
          number: 'INV-2026-0811',
          period: '2026-08',
          issuedOn: '2026-08-28',
          dueOn: '2026-09-12',
          charges: [['CH-0811-1', '2026-08-01', 'Fibre 1000', 'subscription', 6000]],
          payments: [['PAY-0811-1', '2026-09-10', 'bank_transfer', 6000]],
        },
        {
          number: 'INV-2026-0911',
          period: '2026-09',
          issuedOn: '2026-09-28',
          dueOn: '2026-10-12',
          charges: [['CH-0911-1', '2026-09-01', 'Fibre 1000', 'subscription', 6000]],
          payments: [
            ['PAY-0911-1', '2026-10-08', 'bank_transfer', 3000],
            ['PAY-0911-2', '2026-10-12', 'bank_transfer', 3000],
          ],
        },
      ],
    },
  ],
};
