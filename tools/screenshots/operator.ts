import type { Page } from 'playwright-core';

/** An operator at the desk. */
export class Operator {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async onDuty(deskPage: string, token: string): Promise<void> {
    await this.page.goto(deskPage);
    await this.page.getByLabel('The token you were given').fill(token);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
    const onDuty = this.page.getByRole('switch', { name: 'On duty', checked: true });
    const offDuty = this.page.getByText('You are off duty');
    await onDuty.or(offDuty).first().waitFor();
    if (await offDuty.isVisible()) await this.page.getByRole('switch', { name: 'On duty' }).click();
    await onDuty.waitFor();
  }

  /** Shows what one of the lists has of a customer, the newest. */
  async open(list: 'approvals' | 'waiting' | 'mine', customer: string): Promise<void> {
    await this.page.locator(`#${list} button`).filter({ hasText: customer }).last().click();
  }
}
